/** Asking machines of others over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.http;

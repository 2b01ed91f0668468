/** New identities. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.identity;

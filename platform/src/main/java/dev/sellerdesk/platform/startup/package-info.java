/** Refuses to start what would be unsafe. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.startup;

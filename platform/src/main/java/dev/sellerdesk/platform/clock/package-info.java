/** The one clock, and the sandbox's way to move it. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.clock;

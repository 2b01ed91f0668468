/** Handles events once each, in order, and puts aside what can never be handled. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.inbox;

/** Events on the wire. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.messaging;

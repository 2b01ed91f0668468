/** Who calls and what for. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.security;

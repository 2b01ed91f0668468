/** Every failure as {@code application/problem+json} (RFC 9457). */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.problem;

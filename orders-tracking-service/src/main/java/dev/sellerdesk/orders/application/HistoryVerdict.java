package dev.sellerdesk.orders.application;

import org.jspecify.annotations.Nullable;

/**
 * Whether the history of an order's numbers is what was sealed (D7).
 *
 * @param entries how many numbers were sealed
 * @param brokenAt position of the first entry that cannot be right, beginning with 1, or {@code
 *     null}
 * @param reason what is wrong with it, or {@code null}
 */
public record HistoryVerdict(
    String orderNumber,
    boolean intact,
    int entries,
    @Nullable Integer brokenAt,
    @Nullable String reason) {}

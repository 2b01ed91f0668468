package dev.sellerdesk.orders.domain;

/**
 * Why something may not be done.
 *
 * @param ruleId the requirement that says so, for example {@code T-11}
 * @param kind a short name for machines, for example {@code number-sealed}
 * @param reason a sentence for the seller
 */
public record Refusal(String ruleId, String kind, String reason) {}

package dev.sellerdesk.questions.domain;

/**
 * Why something may not be done.
 *
 * @param ruleId the requirement that says so, for example {@code Q-35}
 * @param kind a short name for machines, for example {@code no-contact-yet}
 * @param reason a sentence for the seller
 */
public record Refusal(String ruleId, String kind, String reason) {}

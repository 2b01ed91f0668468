package dev.sellerdesk.questions.application;

import java.util.Optional;

/**
 * An item that people asked about.
 *
 * @param title as it was sold last; empty when no sale of it is known
 */
public record InsightItem(String ean, Optional<String> title) {}

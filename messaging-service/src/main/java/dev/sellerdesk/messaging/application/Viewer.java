package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.domain.Language;

/**
 * Through whose eyes a conversation is read.
 *
 * @param userId whose choices between original and translation count
 * @param preferred the language this viewer reads in
 * @param onlyCustomers whether the viewer is a customer, who never sees what sellers and operators
 *     write to each other
 */
public record Viewer(String userId, Language preferred, boolean onlyCustomers) {}

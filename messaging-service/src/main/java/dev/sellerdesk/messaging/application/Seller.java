package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.Language;

/**
 * What we know of a retailer.
 *
 * @param questionsTo where notices of customers' questions go
 * @param name as customers see it
 * @param language what is read there until somebody chooses (M-54)
 */
public record Seller(EmailAddress questionsTo, String name, Language language) {}

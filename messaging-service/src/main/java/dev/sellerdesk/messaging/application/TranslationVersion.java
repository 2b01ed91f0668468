package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.domain.Translation;
import java.time.Instant;

/**
 * One entry of a message's translation ledger (D6).
 *
 * @param number counts the versions of a language, from 1
 */
public record TranslationVersion(Translation translation, int number, Instant madeAt) {}

/**
 * How a text is translated without harm: cut into sentences, everything that must not change taken
 * out and put back, known sentences found again in the translation memory (M-53 to M-58). Pure
 * rules; the engines are adapters.
 */
package dev.sellerdesk.messaging.domain.translation;

/**
 * How good an answer is, with reasons: the five points of a direct message and the four parts of a
 * mail (M-13, M-28 to M-34, D5). Advice, never a condition.
 */
package dev.sellerdesk.messaging.domain.quality;

/**
 * How an answer comes about: from what the seller typed, in pure steps that each say what they
 * changed, to exactly what the customer gets (M-09 to M-16, M-22, D4). The state of the text
 * between the steps is a tree of the few kinds of formatting that are harmless, so nothing else can
 * be written, whatever came in.
 */
package dev.sellerdesk.messaging.domain.compose;

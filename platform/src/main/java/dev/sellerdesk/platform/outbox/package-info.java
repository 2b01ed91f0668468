/** Announces events in the transaction that caused them, and relays them to Kafka. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.outbox;

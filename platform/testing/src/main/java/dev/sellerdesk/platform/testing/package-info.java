/**
 * What every service's tests share: the architecture rules, a real PostgreSQL and Kafka, tokens,
 * events, and contract checks.
 */
package dev.sellerdesk.platform.testing;

/**
 * The conventions of the REST contract: pages, cursors, entity tags, idempotency keys, strict
 * parameters, rate limits.
 */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.rest;

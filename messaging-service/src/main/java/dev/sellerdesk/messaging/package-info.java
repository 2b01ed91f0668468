/**
 * Conversations between customers, sellers and the marketplace: what was written, in which
 * languages it can be read, and how it gets there. The only service that knows where customers can
 * be reached.
 */
package dev.sellerdesk.messaging;

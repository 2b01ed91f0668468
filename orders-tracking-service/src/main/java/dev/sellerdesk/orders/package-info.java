/**
 * Orders of a retailer from the moment the customer places them: what was bought, for how much,
 * where it goes, and how far it is.
 */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.orders;

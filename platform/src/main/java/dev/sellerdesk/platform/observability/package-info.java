/** Request ids and what logs may say. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.observability;

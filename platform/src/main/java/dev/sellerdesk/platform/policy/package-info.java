/** The marketplace's numbers from configuration. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.policy;

/** What is known about sellers, from configuration. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.adapter.out.retailers;

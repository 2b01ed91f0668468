/** News from the other services. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.adapter.in.kafka;

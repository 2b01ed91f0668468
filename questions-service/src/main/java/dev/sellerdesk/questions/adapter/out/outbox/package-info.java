/** News of cases on their way to the other services. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.adapter.out.outbox;

/** Waking cases at their time. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.adapter.out.schedule;

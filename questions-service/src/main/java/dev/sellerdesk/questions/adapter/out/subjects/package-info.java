/** The subject list. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.adapter.out.subjects;

/** What has come due. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.questions.adapter.in.schedule;

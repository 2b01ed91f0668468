package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.questions.adapter.in.rest.QuestionBody.ItemBody;
import dev.sellerdesk.questions.application.QuestionDetail;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as one row of an export: what a list shows, without the actions. */
final class QuestionCsv {

  static final List<String> HEADER =
      List.of(
          "caseNumber",
          "orderNumber",
          "customerName",
          "subject",
          "itemEan",
          "itemTitle",
          "channel",
          "initiator",
          "status",
          "awaiting",
          "openedAt",
          "awaitingSince",
          "lastMessageAt",
          "closedAt",
          "openLong",
          "unread",
          "retailerId",
          "id");

  static List<@Nullable Object> row(QuestionDetail detail) {
    QuestionBody question = QuestionBody.of(detail);
    ItemBody item = question.item();
    return Arrays.asList(
        question.caseNumber(),
        question.orderNumber(),
        question.customerName(),
        question.subject().code(),
        item == null ? null : item.ean(),
        item == null ? null : item.title(),
        question.channel(),
        question.initiator(),
        question.status(),
        question.awaiting(),
        question.openedAt(),
        question.awaitingSince(),
        question.lastMessageAt(),
        question.closedAt(),
        question.openLong(),
        question.unread(),
        question.retailerId(),
        question.id());
  }

  private QuestionCsv() {}
}

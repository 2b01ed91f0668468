package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.questions.application.OverviewFilter;
import dev.sellerdesk.questions.application.OverviewFilter.Moment;
import dev.sellerdesk.questions.application.OverviewSort;
import dev.sellerdesk.questions.application.OverviewView;
import dev.sellerdesk.questions.domain.Awaiting;
import dev.sellerdesk.questions.domain.CaseNumber;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.SubjectCode;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of questions can be asked for. */
class OverviewParameters {

  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2100;

  @Parameter(description = "Which list; open without it")
  @QueryParam("view")
  @Size(max = 20)
  @Schema(
      enumeration = {"open", "handled", "all", "awaiting", "follow-up"},
      defaultValue = "open")
  @Nullable String view;

  @Parameter(
      description =
          "oldest by when it was opened or reopened last, the standard (Q-04); newest the other way round, the standard of handled"
              + " questions, which go by when they were closed; awaiting-since by the oldest unanswered message")
  @QueryParam("sort")
  @Size(max = 20)
  @Schema(enumeration = {"oldest", "newest", "awaiting-since"})
  @Nullable String sort;

  @Parameter(
      description = "Only about this subject, as a code of GET /subjects",
      example = "REFUND")
  @QueryParam("subject")
  @Size(min = 1, max = 60)
  @Nullable String subject;

  @Parameter(
      description =
          "Only customers whose name has these words, or words that begin so; when there is none, those with a similar name",
      example = "jansen")
  @QueryParam("customerName")
  @Size(min = 1, max = 100)
  @Nullable String customerName;

  @Parameter(description = "Only about this order")
  @QueryParam("orderNumber")
  @Size(min = 1, max = 40)
  @Pattern(regexp = OpenQuestionRequest.WORD, message = OpenQuestionRequest.WORD_MESSAGE)
  @Nullable String orderNumber;

  @Parameter(
      description = "Only this case; spaces, dashes and lower case do not matter",
      example = "Q-2026-000123-7")
  @QueryParam("caseNumber")
  @Size(min = 1, max = 40)
  @Nullable String caseNumber;

  @Parameter(description = "Only about this item", example = "8712345678906")
  @QueryParam("ean")
  @Size(min = 1, max = 20)
  @Pattern(regexp = OpenQuestionRequest.WORD, message = OpenQuestionRequest.WORD_MESSAGE)
  @Nullable String ean;

  @Parameter(description = "Only through this channel")
  @QueryParam("channel")
  @Nullable Channel channel;

  @Parameter(description = "Only where this party has to speak (Q-06)")
  @QueryParam("awaiting")
  Awaiting.@Nullable Party awaiting;

  @Parameter(
      description =
          "Only with a last message at or after it: a day in your country, or an instant with Z or offset",
      example = "2026-11-01")
  @QueryParam("lastMessageFrom")
  @Size(max = 40)
  @Nullable String lastMessageFrom;

  @Parameter(
      description = "Only with a last message at or before it; a day counts to its end",
      example = "2026-11-30")
  @QueryParam("lastMessageTo")
  @Size(max = 40)
  @Nullable String lastMessageTo;

  @Parameter(
      description =
          "Words that case number, order number, customer name, subject, item or messages have, in Dutch, French or English; all have"
              + " to be found. When nothing is, names and numbers that are written in a similar way",
      example = "jansen parcel")
  @QueryParam("q")
  @Size(min = 1, max = 200)
  @Nullable String text;

  OverviewFilter toFilter() {
    OverviewView chosen = oneOf("view", view, VIEWS, OverviewView.OPEN);
    Moment from = moment("lastMessageFrom", lastMessageFrom);
    Moment to = moment("lastMessageTo", lastMessageTo);
    CaseNumber inText = text == null ? null : caseNumberIn(text);
    if (inText != null && caseNumber != null) {
      throw ProblemException.badRequest("q", "is a case number, and caseNumber is given as well");
    }
    return new OverviewFilter(
        chosen,
        oneOf("sort", sort, SORTS, OverviewFilter.standardOrder(chosen)),
        subject == null ? null : new SubjectCode(notBlank("subject", subject)),
        customerName == null ? null : notBlank("customerName", customerName),
        orderNumber == null ? null : new OrderNumber(orderNumber),
        caseNumber == null ? inText : caseNumber(caseNumber),
        ean,
        channel,
        awaiting,
        from,
        to,
        text == null || inText != null ? null : notBlank("q", text));
  }

  /** The list with its filters as one text: a cursor belongs to the list that it came from. */
  String scope(String caller) {
    return Stream.of(
            "questions",
            caller,
            view,
            sort,
            subject,
            customerName,
            orderNumber,
            caseNumber,
            ean,
            channel,
            awaiting,
            lastMessageFrom,
            lastMessageTo,
            text)
        .map(Objects::toString)
        .map(part -> part.length() + ":" + part)
        .collect(Collectors.joining("|"));
  }

  private static final List<OverviewView> VIEWS = List.of(OverviewView.values());
  private static final List<OverviewSort> SORTS = List.of(OverviewSort.values());

  private static <E extends Enum<E>> E oneOf(
      String name, @Nullable String given, List<E> known, E otherwise) {
    if (given == null) {
      return otherwise;
    }
    Function<E, String> written =
        value -> value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return known.stream()
        .filter(value -> written.apply(value).equals(given))
        .findFirst()
        .orElseThrow(() ->
            ProblemException.badRequest(
                name,
                "is one of " + known.stream().map(written).collect(Collectors.joining(", "))));
  }

  private static String notBlank(String name, String text) {
    if (text.isBlank()) {
      throw ProblemException.badRequest(name, "is not blank");
    }
    return text.strip();
  }

  private static CaseNumber caseNumber(String text) {
    return switch (CaseNumber.read(text)) {
      case CaseNumber.Reading.Valid(CaseNumber number) -> number;
      case CaseNumber.Reading.WrongDigit _ -> throw wrongDigit("caseNumber", text);
      case CaseNumber.Reading.NoCaseNumber() ->
          throw ProblemException.badRequest(
              "caseNumber", "is no case number; one looks like Q-2026-000123-7");
    };
  }

  /** Free text that is a case number; digits alone may as well be an order or an item. */
  private static @Nullable CaseNumber caseNumberIn(String text) {
    if (!text.strip().regionMatches(true, 0, "Q", 0, 1)) {
      return null;
    }
    return switch (CaseNumber.read(text)) {
      case CaseNumber.Reading.Valid(CaseNumber number) -> number;
      case CaseNumber.Reading.WrongDigit _ -> throw wrongDigit("q", text);
      case CaseNumber.Reading.NoCaseNumber() -> null;
    };
  }

  private static ProblemException wrongDigit(String field, String text) {
    return ProblemException.badRequest(
        field,
        "'"
            + text.strip()
            + "' is not a case number: its check digit does not fit, so at least one digit is wrong. Please look again.");
  }

  private static @Nullable Moment moment(String name, @Nullable String given) {
    if (given == null) {
      return null;
    }
    try {
      Moment moment =
          given.length() == 10
              ? new Moment.Day(LocalDate.parse(given))
              : new Moment.At(OffsetDateTime.parse(given).toInstant());
      int year = Integer.parseInt(given.substring(0, 4));
      if (year >= EARLIEST_YEAR && year < LATEST_YEAR) {
        return moment;
      }
    } catch (DateTimeException | NumberFormatException e) {
      // said below
    }
    throw ProblemException.badRequest(
        name,
        "is a day such as 2026-11-20, or an instant such as 2026-11-20T11:00:00Z, between the years 2000 and 2100");
  }
}

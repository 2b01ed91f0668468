package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.platform.rest.Csv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures as tables, for a spreadsheet. */
final class SatisfactionTables {

  private static final List<String> FIGURES =
      List.of(
          "n",
          "nps",
          "low95",
          "high95",
          "promoters",
          "passives",
          "detractors",
          "invited",
          "responseRate");

  /** The course, or the groups if these were asked for. */
  static String of(SatisfactionView view) {
    return view.groups().isEmpty()
        ? Csv.table(
            header("from", "to"),
            view.trend().stream()
                .map(point ->
                    row(
                        List.of(point.from(), point.to()),
                        point.n(),
                        point.nps(),
                        point.interval95(),
                        List.of(point.promoters(), point.passives(), point.detractors()),
                        point.invited(),
                        point.responseRate()))
                .toList())
        : Csv.table(
            header("key"),
            view.groups().stream()
                .map(group ->
                    row(
                        List.of(group.key()),
                        group.n(),
                        group.nps(),
                        group.interval95(),
                        List.of(group.promoters(), group.passives(), group.detractors()),
                        group.invited(),
                        group.responseRate()))
                .toList());
  }

  static String of(List<ResponseView> responses) {
    return Csv.table(
        List.of(
            "answeredAt",
            "caseNumber",
            "orderNumber",
            "score",
            "group",
            "comment",
            "laterComment",
            "answers",
            "subjectCode",
            "channel",
            "language",
            "agent"),
        responses.stream().map(SatisfactionTables::row).toList());
  }

  private static List<@Nullable Object> row(ResponseView response) {
    return Arrays.asList(
        response.answeredAt(),
        response.caseNumber(),
        response.orderNumber(),
        response.score(),
        response.group(),
        response.comment(),
        response.laterComment(),
        answers(response.answers()),
        response.subjectCode(),
        response.channel(),
        response.language(),
        response.agent());
  }

  private static String answers(Map<String, String> answers) {
    return new TreeMap<>(answers)
        .entrySet().stream()
            .map(answer -> answer.getKey() + ": " + answer.getValue())
            .collect(Collectors.joining("; "));
  }

  private static List<String> header(String... first) {
    return Stream.concat(Arrays.stream(first), FIGURES.stream()).toList();
  }

  private static List<@Nullable Object> row(
      List<Object> first,
      long n,
      @Nullable Integer nps,
      @Nullable List<BigDecimal> interval,
      List<Long> groups,
      long invited,
      @Nullable BigDecimal rate) {
    List<@Nullable Object> row = new ArrayList<>(first);
    row.add(n);
    row.add(nps);
    row.add(interval == null ? null : interval.getFirst());
    row.add(interval == null ? null : interval.getLast());
    row.addAll(groups);
    row.add(invited);
    row.add(rate);
    return row;
  }

  private SatisfactionTables() {}
}

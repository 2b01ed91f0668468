package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.Insight.Row;
import dev.sellerdesk.questions.application.InsightQuery.Order;
import dev.sellerdesk.questions.application.port.in.ReadInsights;
import dev.sellerdesk.questions.application.port.out.QuestionInsights;
import dev.sellerdesk.questions.application.port.out.QuestionInsights.Asked;
import dev.sellerdesk.questions.application.port.out.QuestionInsights.Sold;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.application.port.out.SubjectCatalogue;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.InsightPeriod;
import dev.sellerdesk.questions.domain.QuestionRate;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@UseCase
class ReadInsightsService implements ReadInsights {

  private final QuestionInsights insights;
  private final Subjects subjects;
  private final SubjectCatalogue catalogue;
  private final RetailerDirectory retailers;
  private final Clock clock;

  ReadInsightsService(
      QuestionInsights insights,
      Subjects subjects,
      SubjectCatalogue catalogue,
      RetailerDirectory retailers,
      Clock clock) {
    this.insights = insights;
    this.subjects = subjects;
    this.catalogue = catalogue;
    this.retailers = retailers;
    this.clock = clock;
  }

  @Override
  public Insight<InsightSubject> subjects(InsightQuery query) {
    InsightPeriod period = period(query);
    long sold = sold(query, period).values().stream().mapToLong(Long::longValue).sum();
    Map<SubjectCode, Long> asked =
        asked(query, period).stream()
            .collect(
                Collectors.groupingBy(Asked::subject, Collectors.summingLong(Asked::questions)));
    return insight(
        period,
        sold,
        asked,
        this::subject,
        _ -> sold,
        query.order(),
        Comparator.comparing(SubjectCode::value));
  }

  @Override
  public Insight<InsightItem> items(InsightQuery query) {
    InsightPeriod period = period(query);
    Map<String, Long> sold = sold(query, period);
    Map<String, Long> asked =
        asked(query, period).stream()
            .filter(row -> row.ean().isPresent())
            .collect(
                Collectors.groupingBy(
                    row -> row.ean().orElseThrow(), Collectors.summingLong(Asked::questions)));
    Map<String, InsightItem> titles =
        insights.titles(query.retailer(), List.copyOf(asked.keySet())).stream()
            .collect(Collectors.toMap(InsightItem::ean, Function.identity()));
    return insight(
        period,
        sold.values().stream().mapToLong(Long::longValue).sum(),
        asked,
        ean -> titles.getOrDefault(ean, new InsightItem(ean, Optional.empty())),
        ean -> sold.getOrDefault(ean, 0L),
        query.order(),
        Comparator.<String>naturalOrder());
  }

  private static <K, T> Insight<T> insight(
      InsightPeriod period,
      long soldInAll,
      Map<K, Long> asked,
      Function<K, T> shown,
      Function<K, Long> soldOf,
      Order order,
      Comparator<K> amongEquals) {
    long all = asked.values().stream().mapToLong(Long::longValue).sum();
    Comparator<Map.Entry<K, QuestionRate>> most =
        Comparator.comparing(entry -> entry.getValue().questions(), Comparator.reverseOrder());
    Comparator<Map.Entry<K, QuestionRate>> highest =
        Comparator.comparing(
            entry -> entry.getValue().atLeast().orElse(-1.0), Comparator.reverseOrder());
    Comparator<Map.Entry<K, QuestionRate>> onTop =
        switch (order) {
          case COUNT -> most;
          case RATE -> highest.thenComparing(most);
        };
    List<Row<T>> rows =
        asked.entrySet().stream()
            .map(entry ->
                Map.entry(
                    entry.getKey(),
                    new QuestionRate(entry.getValue(), soldOf.apply(entry.getKey()))))
            .sorted(onTop.thenComparing(Map.Entry::getKey, amongEquals))
            .map(entry ->
                new Row<>(
                    shown.apply(entry.getKey()),
                    entry.getValue(),
                    (double) entry.getValue().questions() / all))
            .toList();
    return new Insight<>(period, new QuestionRate(all, soldInAll), rows);
  }

  private InsightPeriod period(InsightQuery query) {
    SellerTerms terms = retailers.termsOf(query.retailer());
    LocalDate today = LocalDate.ofInstant(clock.instant(), terms.country().zone());
    return InsightPeriod.of(query.from(), query.to(), today, terms.policy().insights());
  }

  private List<Asked> asked(InsightQuery query, InsightPeriod period) {
    Instant now = clock.instant();
    return insights.questions(query.retailer(), period, query.ean(), query.subject(), now);
  }

  private Map<String, Long> sold(InsightQuery query, InsightPeriod period) {
    return insights.soldUnits(query.retailer(), period, query.ean()).stream()
        .collect(Collectors.toMap(Sold::ean, Sold::units));
  }

  private InsightSubject subject(SubjectCode code) {
    Subject subject =
        subjects
            .find(code)
            .orElseGet(() -> new Subject(code, code.value(), code.value(), code.value()));
    return new InsightSubject(subject, catalogue.adviceOf(code));
  }
}

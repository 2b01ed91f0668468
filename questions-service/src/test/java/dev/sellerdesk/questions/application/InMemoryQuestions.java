package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.application.OverviewQuery.Position;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.domain.Custody;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases in a map: the fake of both question ports, held to the same contract as the real ones. */
public final class InMemoryQuestions implements CustomerQuestionRepository, QuestionReadModel {

  private final Map<QuestionId, CustomerQuestion> rows = new LinkedHashMap<>();

  @Override
  public Optional<CustomerQuestion> find(QuestionId id) {
    return Optional.ofNullable(rows.get(id)).map(stored -> copy(stored, stored.version()));
  }

  @Override
  public List<CustomerQuestion> withUnknownOrder(OrderNumber orderNumber) {
    return rows.values().stream()
        .filter(question -> question.opening().orderNumber().equals(orderNumber))
        .filter(question -> question.order() instanceof OrderFacts.Unknown)
        .map(stored -> copy(stored, stored.version()))
        .toList();
  }

  @Override
  public Optional<CustomerQuestion> openAbout(OrderNumber orderNumber, Instant at) {
    return open(at)
        .filter(question -> question.opening().orderNumber().equals(orderNumber))
        .findFirst();
  }

  @Override
  public List<CustomerQuestion> openOfCustomer(String customerRef, Instant at) {
    return open(at)
        .filter(question ->
            question.order().known().stream().anyMatch(o -> o.customerRef().equals(customerRef)))
        .limit(2)
        .toList();
  }

  private Stream<CustomerQuestion> open(Instant at) {
    return rows.values().stream()
        .filter(question -> !question.state().closed())
        .filter(question -> question.visibleToSeller(at))
        .sorted(
            Comparator.comparing(
                InMemoryQuestions::place,
                Comparator.comparing(Position::at).thenComparing(Position::caseNumber)))
        .map(stored -> copy(stored, stored.version()));
  }

  @Override
  public CustomerQuestion save(CustomerQuestion question) {
    CustomerQuestion stored = rows.get(question.id());
    long version = stored == null ? 0 : stored.version();
    if (version != question.version()) {
      throw new ConcurrentModificationException(
          "question " + question.id() + " was stored since it was read");
    }
    boolean changed = stored != null && !stored.progress().equals(question.progress());
    CustomerQuestion next = copy(question, changed ? version + 1 : version);
    rows.put(question.id(), next);
    return copy(next, next.version());
  }

  @Override
  public List<CustomerQuestion> heldByPartnerservice(@Nullable Position after, int limit) {
    Comparator<Position> order =
        Comparator.comparing(Position::at).thenComparing(Position::caseNumber);
    return rows.values().stream()
        .filter(question -> question.custody().holder() == Custody.Holder.PARTNERSERVICE)
        .filter(question -> after == null || order.compare(place(question), after) > 0)
        .sorted(Comparator.comparing(InMemoryQuestions::place, order))
        .limit(limit)
        .map(stored -> copy(stored, stored.version()))
        .toList();
  }

  private static Position place(CustomerQuestion question) {
    return OverviewSort.OLDEST.positionOf(OverviewView.ALL, question);
  }

  private static CustomerQuestion copy(CustomerQuestion question, long version) {
    return new CustomerQuestion(question.opening(), question.progress(), version);
  }
}

package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.domain.Awaiting;
import dev.sellerdesk.questions.domain.CaseNumber;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.ClosedBy;
import dev.sellerdesk.questions.domain.Contact;
import dev.sellerdesk.questions.domain.Custody;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.questions.domain.CustomerQuestion.Progress;
import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.Milestones;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.QuestionState;
import dev.sellerdesk.questions.domain.QuestionState.Closed;
import dev.sellerdesk.questions.domain.QuestionState.Open;
import dev.sellerdesk.questions.domain.QuestionState.WaitingForCustomer;
import dev.sellerdesk.questions.domain.QuestionStatus;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer_question")
class CustomerQuestionEntity {

  @Id UUID id;
  @TenantId String retailerId;
  String caseNumber;
  String orderNumber;
  @Nullable String customerRef;
  @Nullable String customerName;
  @Nullable String customerLanguage;
  @Nullable Instant orderedAt;
  String subjectCode;
  @Nullable String itemEan;
  @Nullable String itemTitle;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Enumerated(EnumType.STRING)
  Initiator initiator;

  @Nullable String givenLanguage;
  @Nullable String writtenLanguage;

  @Enumerated(EnumType.STRING)
  QuestionStatus status;

  @Nullable Instant waitingSince;
  @Nullable Instant closedAt;

  @Enumerated(EnumType.STRING)
  @Nullable ClosedBy closedBy;

  @Nullable String closingNote;

  @Enumerated(EnumType.STRING)
  Custody custody;

  @Nullable Instant firstContactAt;
  @Nullable Instant lastContactAt;

  @Enumerated(EnumType.STRING)
  Awaiting.Party awaiting;

  @Nullable Instant awaitingSince;
  Instant openedAt;
  Instant rankedAt;
  Instant lastMessageAt;
  Instant customerWroteAt;
  int unread;
  @Version long version;

  protected CustomerQuestionEntity() {}

  CustomerQuestionEntity(Opening opening) {
    id = opening.id().value();
    retailerId = opening.retailerId().value();
    caseNumber = opening.caseNumber().toString();
    orderNumber = opening.orderNumber().value();
    subjectCode = opening.subject().value();
    channel = opening.channel();
    initiator = opening.initiator();
    givenLanguage = orNull(opening.language().known());
  }

  void take(CustomerQuestion question) {
    Progress progress = question.progress();
    takeOrder(progress.order());
    itemEan = orNull(progress.matter().itemEan());
    itemTitle = orNull(progress.matter().itemTitle());
    takeState(progress.state());
    custody = progress.custody();
    takeContact(progress.contact());
    awaiting = progress.awaiting().party();
    awaitingSince = orNull(progress.awaiting().sellerSince());
    openedAt = progress.milestones().openedAt();
    rankedAt = progress.milestones().rankedAt();
    lastMessageAt = progress.milestones().lastMessageAt();
    customerWroteAt = progress.milestones().customerWroteAt();
    writtenLanguage = orNull(progress.writtenLanguage().known());
    unread = progress.unread();
  }

  CustomerQuestion toDomain() {
    return new CustomerQuestion(
        new Opening(
            new QuestionId(id),
            new RetailerId(retailerId),
            CaseNumber.parse(caseNumber).orElseThrow(),
            new OrderNumber(orderNumber),
            new SubjectCode(subjectCode),
            channel,
            initiator,
            language(givenLanguage)),
        new Progress(
            order(),
            matter(),
            state(),
            custody,
            contact(),
            awaiting(),
            new Milestones(openedAt, rankedAt, lastMessageAt, customerWroteAt),
            language(writtenLanguage),
            unread),
        version);
  }

  private void takeOrder(OrderFacts order) {
    switch (order) {
      case OrderFacts.Unknown() -> {
        customerRef = null;
        customerName = null;
        customerLanguage = null;
        orderedAt = null;
      }
      case OrderFacts.Known(String ref, String name, Language language, Instant placedAt) -> {
        customerRef = ref;
        customerName = name;
        customerLanguage = orNull(language.known());
        orderedAt = placedAt;
      }
    }
  }

  private OrderFacts order() {
    return customerRef == null || customerName == null || orderedAt == null
        ? new OrderFacts.Unknown()
        : new OrderFacts.Known(customerRef, customerName, language(customerLanguage), orderedAt);
  }

  private Matter matter() {
    return itemEan == null
        ? new Matter.WholeOrder()
        : new Matter.Item(itemEan, itemTitle == null ? "" : itemTitle);
  }

  private void takeState(QuestionState state) {
    status = state.status();
    waitingSince = null;
    closedAt = null;
    closedBy = null;
    closingNote = null;
    switch (state) {
      case Open() -> {}
      case WaitingForCustomer(Instant since) -> waitingSince = since;
      case Closed(Instant at, ClosedBy by, String explanation) -> {
        closedAt = at;
        closedBy = by;
        closingNote = explanation.isBlank() ? null : explanation;
      }
    }
  }

  private QuestionState state() {
    return switch (status) {
      case OPEN -> new Open();
      case WAITING_FOR_CUSTOMER -> new WaitingForCustomer(stored(waitingSince));
      case CLOSED ->
          new Closed(stored(closedAt), stored(closedBy), closingNote == null ? "" : closingNote);
    };
  }

  private void takeContact(Contact contact) {
    switch (contact) {
      case Contact.None() -> {
        firstContactAt = null;
        lastContactAt = null;
      }
      case Contact.Made(Instant first, Instant last) -> {
        firstContactAt = first;
        lastContactAt = last;
      }
    }
  }

  private Contact contact() {
    return firstContactAt == null || lastContactAt == null
        ? new Contact.None()
        : new Contact.Made(firstContactAt, lastContactAt);
  }

  private Awaiting awaiting() {
    return switch (awaiting) {
      case SELLER -> new Awaiting.Seller(stored(awaitingSince));
      case CUSTOMER -> new Awaiting.Customer();
      case NOBODY -> new Awaiting.Nobody();
    };
  }

  private static Language language(@Nullable String code) {
    return Language.of(Optional.ofNullable(code));
  }

  private static <T> T stored(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a stored question lacks what its state needs");
    }
    return value;
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }
}

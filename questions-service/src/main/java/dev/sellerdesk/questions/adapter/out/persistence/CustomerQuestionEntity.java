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
import dev.sellerdesk.questions.domain.Forwardings;
import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.Milestones;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.QuestionState;
import dev.sellerdesk.questions.domain.QuestionState.Closed;
import dev.sellerdesk.questions.domain.QuestionState.FollowUp;
import dev.sellerdesk.questions.domain.QuestionState.Merged;
import dev.sellerdesk.questions.domain.QuestionState.Open;
import dev.sellerdesk.questions.domain.QuestionState.WaitingForCustomer;
import dev.sellerdesk.questions.domain.QuestionStatus;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;
import dev.sellerdesk.questions.domain.Unread;
import dev.sellerdesk.questions.domain.Workplace;
import jakarta.persistence.Embedded;
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

  @Nullable Instant followUpAt;
  boolean followUpKept;
  boolean followUpTold;
  @Nullable UUID mergedInto;

  @Enumerated(EnumType.STRING)
  Custody.Holder custody;

  @Enumerated(EnumType.STRING)
  Custody.@Nullable Handover handover;

  @Nullable Instant handedOverAt;
  @Nullable String handoverReason;
  @Nullable Instant forwardedAt;
  @Nullable Instant remindAt;
  boolean reminded;

  /** When a forwarded case is lost. */
  @Nullable Instant respondUntil;

  /** The same while the case is open; {@link SellerVisibility} reads it. */
  @Nullable Instant returnAt;

  int returns;
  @Embedded ClockColumns clocks = new ClockColumns();
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
  int customerMessages;
  @Nullable String assignee;

  /** One a line. */
  String tags;

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
    takeCustody(progress.custody(), progress.state());
    forwardedAt = orNull(progress.forwardings().last());
    returns = progress.forwardings().returns();
    takeContact(progress.contact());
    awaiting = progress.awaiting().party();
    awaitingSince = orNull(progress.awaiting().sellerSince());
    clocks.take(progress.clocks());
    openedAt = progress.milestones().openedAt();
    rankedAt = progress.milestones().rankedAt();
    lastMessageAt = progress.milestones().lastMessageAt();
    customerWroteAt = progress.milestones().customerWroteAt();
    writtenLanguage = orNull(progress.writtenLanguage().known());
    unread = progress.unread().count();
    customerMessages = progress.unread().received();
    assignee = orNull(progress.workplace().assignee());
    tags = String.join("\n", progress.workplace().tags());
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
            custody(),
            new Forwardings(Optional.ofNullable(forwardedAt), returns),
            contact(),
            awaiting(),
            clocks.toDomain(),
            new Milestones(openedAt, rankedAt, lastMessageAt, customerWroteAt),
            language(writtenLanguage),
            new Unread(unread, customerMessages),
            new Workplace(Optional.ofNullable(assignee), tags.lines().toList())),
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
    followUpAt = null;
    followUpKept = false;
    followUpTold = false;
    mergedInto = null;
    switch (state) {
      case Open() -> {}
      case WaitingForCustomer(Instant since) -> waitingSince = since;
      case FollowUp(Instant at, boolean keepOnReply, boolean told) -> {
        followUpAt = at;
        followUpKept = keepOnReply;
        followUpTold = told;
      }
      case Merged(Instant at, QuestionId into) -> {
        closedAt = at;
        closedBy = ClosedBy.SYSTEM;
        mergedInto = into.value();
      }
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
      case FOLLOW_UP -> new FollowUp(stored(followUpAt), followUpKept, followUpTold);
      case CLOSED ->
          mergedInto != null
              ? new Merged(stored(closedAt), new QuestionId(mergedInto))
              : new Closed(stored(closedAt), stored(closedBy), orBlank(closingNote));
    };
  }

  // Every column is assigned once: Hibernate takes a value that was away for a moment as changed.
  private void takeCustody(Custody held, QuestionState state) {
    Custody.Forwarded forwarded = held instanceof Custody.Forwarded it ? it : null;
    Custody.WithPartnerservice away = held instanceof Custody.WithPartnerservice it ? it : null;
    custody = held.holder();
    handedOverAt = forwarded != null ? forwarded.at() : away != null ? away.since() : null;
    handover = away == null ? null : away.handover();
    handoverReason = away == null || away.reason().isBlank() ? null : away.reason();
    remindAt = forwarded == null ? null : forwarded.remindAt();
    reminded = forwarded != null && forwarded.reminded();
    respondUntil = forwarded == null ? null : forwarded.returnAt();
    returnAt = forwarded == null || state.closed() ? null : forwarded.returnAt();
  }

  private Custody custody() {
    return switch (custody) {
      case SELLER ->
          respondUntil == null
              ? new Custody.WithSeller()
              : new Custody.Forwarded(
                  stored(handedOverAt), stored(remindAt), respondUntil, reminded);
      case PARTNERSERVICE ->
          new Custody.WithPartnerservice(
              handedOverAt == null ? lastMessageAt : handedOverAt,
              handover == null ? Custody.Handover.ESCALATED : handover,
              orBlank(handoverReason));
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
      case PARTNERSERVICE ->
          throw new IllegalStateException("Partnerservice is no party of a turn");
      case CUSTOMER -> new Awaiting.Customer();
      case OPERATOR -> new Awaiting.Operator();
      case NOBODY -> new Awaiting.Nobody();
    };
  }

  private static Language language(@Nullable String code) {
    return Language.of(Optional.ofNullable(code));
  }

  static String orBlank(@Nullable String text) {
    return text == null ? "" : text;
  }

  static <T> T stored(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a stored question lacks what its state needs");
    }
    return value;
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }
}

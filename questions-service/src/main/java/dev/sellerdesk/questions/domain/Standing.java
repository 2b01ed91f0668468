package dev.sellerdesk.questions.domain;

import dev.sellerdesk.questions.domain.AnswerClocks.Paused;
import dev.sellerdesk.questions.domain.AnswerClocks.Running;
import dev.sellerdesk.questions.domain.AnswerClocks.Stopped;
import dev.sellerdesk.questions.domain.Custody.Forwarded;
import dev.sellerdesk.questions.domain.Custody.WithPartnerservice;
import dev.sellerdesk.questions.domain.Custody.WithSeller;
import dev.sellerdesk.questions.domain.CustomerQuestion.Progress;
import dev.sellerdesk.questions.domain.QuestionState.Closed;
import dev.sellerdesk.questions.domain.QuestionState.FollowUp;
import dev.sellerdesk.questions.domain.QuestionState.Merged;
import dev.sellerdesk.questions.domain.QuestionState.Open;
import dev.sellerdesk.questions.domain.QuestionState.WaitingForCustomer;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a case stands, and the few moves by which that changes. Whether a move is allowed is
 * decided before, by the rules of {@link CaseAction}; here turn and clocks follow from it, always
 * together.
 */
final class Standing {

  private OrderFacts order;
  private Matter matter;
  private QuestionState state;
  private Custody custody;
  private Forwardings forwardings;
  private Contact contact;
  private Awaiting awaiting;
  private AnswerClocks clocks;
  private Milestones milestones;
  private Language writtenLanguage;
  private Unread unread;
  private Workplace workplace;

  Standing(Progress progress) {
    order = progress.order();
    matter = progress.matter();
    state = progress.state();
    custody = progress.custody();
    forwardings = progress.forwardings();
    contact = progress.contact();
    awaiting = progress.awaiting();
    clocks = progress.clocks();
    milestones = progress.milestones();
    writtenLanguage = progress.writtenLanguage();
    unread = progress.unread();
    workplace = progress.workplace();
  }

  Progress progress() {
    return new Progress(
        order,
        matter,
        state,
        custody,
        forwardings,
        contact,
        awaiting,
        clocks,
        milestones,
        writtenLanguage,
        unread,
        workplace);
  }

  void close(ClosedBy by, String explanation, Instant at) {
    state = new Closed(at, by, explanation);
    nobodySpeaks();
  }

  void reopen(Instant at) {
    state = new Open();
    nobodySpeaks();
    milestones = milestones.reopened(at);
  }

  void waitForCustomer(Instant since) {
    state = new WaitingForCustomer(since);
    customerSpeaks();
  }

  /** The end of a duplicate. */
  void mergeInto(QuestionId other, Instant at) {
    state = new Merged(at, other);
    nobodySpeaks();
    unread = unread.allRead();
  }

  /** Open, unless the seller put it aside. */
  void keepOpen() {
    state = state instanceof FollowUp followUp ? followUp : new Open();
  }

  void toPartnerservice(WithPartnerservice held, SellerTerms terms) {
    clocks =
        runningClocks(terms)
            .<AnswerClocks>map(running -> AnswerClocks.paused(running, held.since(), terms))
            .orElse(clocks);
    custody = held;
  }

  void toSeller(Forwarded forwarded, SellerTerms terms) {
    custody = forwarded;
    forwardings = forwardings.forwarded(forwarded.at());
    clocks =
        switch (clocks) {
          case Paused paused -> AnswerClocks.resumed(paused, forwarded.at(), terms);
          case Stopped(), Running _ -> clocks;
        };
  }

  /** The seller did not respond in time. */
  void returned(Forwarded lost, SellerTerms terms) {
    toPartnerservice(new WithPartnerservice(lost.returnAt(), Custody.Handover.RETURNED, ""), terms);
    forwardings = forwardings.returned();
  }

  /**
   * The seller wrote to the customer.
   *
   * @return whether what the seller chose with the message still applies: not to a closed case, not
   *     when the case went on since, and not when it was no longer the seller's
   */
  boolean sellerWrote(Instant sentAt, SellerTerms terms) {
    contact = contact.at(sentAt);
    boolean overtaken = milestones.wentOnAfter(sentAt);
    message(sentAt);
    if (state.closed()) {
      return false;
    }
    boolean sellers = heldAt(sentAt);
    if (sellers) {
      custody = new WithSeller();
    }
    if (overtaken) {
      answeredUntil(sentAt, terms);
      return false;
    }
    unread = unread.allRead();
    customerSpeaks();
    return sellers;
  }

  /**
   * The seller asked the operator: the turn is the operator's, unless a customer waits for the
   * seller, or the seller for the customer. The news may be late.
   */
  void askedOperator(Instant sentAt) {
    boolean overtaken = milestones.wentOnAfter(sentAt);
    message(sentAt);
    boolean free =
        switch (state) {
          case Open(), FollowUp _ -> awaiting.sellerSince().isEmpty();
          case WaitingForCustomer _, Closed _, Merged _ -> false;
        };
    if (free && !overtaken) {
      awaiting = new Awaiting.Operator();
    }
  }

  void customerWrote(Instant receivedAt, Language language, SellerTerms terms) {
    state = state instanceof FollowUp followUp && followUp.keepOnReply() ? followUp : new Open();
    switch (awaiting) {
      case Awaiting.Seller _ -> {}
      case Awaiting.Customer(), Awaiting.Operator(), Awaiting.Nobody() ->
          sellerSpeaks(receivedAt, terms);
    }
    milestones = milestones.customerMessage(receivedAt);
    writtenLanguage = language.known().isPresent() ? language : writtenLanguage;
    unread = unread.oneMore();
  }

  void message(Instant at) {
    milestones = milestones.message(at);
  }

  void orderBecameKnown(KnownOrder placed) {
    order = placed.facts();
    matter =
        switch (matter) {
          case Matter.WholeOrder whole -> whole;
          case Matter.Item(String ean, String title) ->
              new Matter.Item(ean, placed.titleOf(ean).orElse(title));
        };
  }

  /** What a duplicate brings with it. */
  void takeIn(Progress duplicate, SellerTerms terms) {
    if (duplicate.contact() instanceof Contact.Made(Instant first, Instant last)) {
      contact = contact.at(first).at(last);
    }
    milestones = milestones.together(duplicate.milestones());
    unread = unread.with(duplicate.unread());
    workplace = workplace.together(duplicate.workplace());
    Optional<Instant> waited = duplicate.awaiting().sellerSince();
    Optional<Instant> known = awaiting.sellerSince();
    if (waited.isPresent() && known.filter(since -> !since.isAfter(waited.get())).isEmpty()) {
      keepOpen();
      sellerSpeaks(waited.get(), terms);
    }
  }

  /**
   * The running clocks. Cases from before clocks were stored with the case have theirs computed
   * from today's calendar, until something happens to them.
   */
  Optional<Running> runningClocks(SellerTerms terms) {
    if (custody.holder() == Custody.Holder.PARTNERSERVICE) {
      return Optional.empty();
    }
    return switch (clocks) {
      case Running running -> Optional.of(running);
      case Stopped(), Paused _ ->
          awaiting.sellerSince().map(since -> AnswerClocks.started(since, terms));
    };
  }

  void told(Running running) {
    clocks = running.afterTelling();
  }

  void told(Forwarded forwarded) {
    custody = forwarded.afterReminder();
  }

  void told(FollowUp followUp) {
    state = followUp.afterTelling();
  }

  void nobodySpeaks() {
    awaiting = new Awaiting.Nobody();
    clocks = new Stopped();
  }

  private void customerSpeaks() {
    awaiting = new Awaiting.Customer();
    clocks = new Stopped();
  }

  private void sellerSpeaks(Instant since, SellerTerms terms) {
    awaiting = new Awaiting.Seller(since);
    clocks =
        custody.holder() == Custody.Holder.SELLER
            ? AnswerClocks.started(since, terms)
            : Paused.FROM_ZERO;
  }

  /** Whether the case was the seller's when a message was sent that we hear of now. */
  private boolean heldAt(Instant sentAt) {
    return switch (custody) {
      case WithSeller() -> true;
      case Forwarded forwarded -> !forwarded.lostAt(sentAt);
      case WithPartnerservice _ -> false;
    };
  }

  /**
   * A message that crossed a newer one of the customer answers only what was there when it was
   * sent.
   */
  private void answeredUntil(Instant sentAt, SellerTerms terms) {
    if (awaiting instanceof Awaiting.Seller(Instant since)
        && !since.isAfter(sentAt)
        && milestones.customerWroteAfter(sentAt)) {
      sellerSpeaks(milestones.customerWroteAt(), terms);
    }
  }

  void state(QuestionState next) {
    state = next;
  }

  void workplace(Workplace next) {
    workplace = next;
  }

  void allRead() {
    unread = unread.allRead();
  }

  OrderFacts order() {
    return order;
  }

  QuestionState state() {
    return state;
  }

  Custody custody() {
    return custody;
  }

  Contact contact() {
    return contact;
  }

  Awaiting awaiting() {
    return awaiting;
  }

  Unread unread() {
    return unread;
  }

  Workplace workplace() {
    return workplace;
  }
}

package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.Absent.orAbsent;

import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What somebody can do with a case, and the rules that all have to agree (D2). The first rule that
 * objects is the one we name.
 */
public enum CaseAction {
  /** Sending a message; messaging does it, and asks for the same (Q-39, M-21). */
  REPLY("reply", Rule.HELD_BY_SELLER, Rule.REOPENED_FIRST, Rule.INSIDE_CONTACT_WINDOW),
  CLOSE("close", Rule.HELD_BY_SELLER, Rule.NOT_CLOSED_YET, Rule.HAD_CONTACT),
  REOPEN("reopen", Rule.HELD_BY_SELLER, Rule.CLOSED, Rule.INSIDE_CONTACT_WINDOW),
  WAIT_FOR_CUSTOMER(
      "waiting-for-customer", Rule.HELD_BY_SELLER, Rule.REOPENED_FIRST, Rule.NOT_WAITING_YET),
  FOLLOW_UP("follow-up", Rule.HELD_BY_SELLER, Rule.REOPENED_FIRST),
  CLEAR_FOLLOW_UP("clear-follow-up", Rule.HELD_BY_SELLER, Rule.PUT_ASIDE),
  NEED_NO_REPLY("no-reply-needed", Rule.HELD_BY_SELLER, Rule.REOPENED_FIRST, Rule.AWAITS_SELLER),
  ESCALATE("partnerservice", Rule.HELD_BY_SELLER, Rule.STILL_OPEN),
  ASSIGN("assignment", Rule.HELD_BY_SELLER, Rule.NOT_MERGED),
  UNASSIGN("clear-assignment", Rule.HELD_BY_SELLER, Rule.ASSIGNED),
  TAG("tags", Rule.HELD_BY_SELLER, Rule.NOT_MERGED),
  NOTE("notes", Rule.HELD_BY_SELLER),
  READ("read", Rule.HELD_BY_SELLER),
  /** Taking duplicates in. */
  MERGE("merge", Rule.HELD_BY_SELLER, Rule.REOPENED_FIRST),
  /** Partnerservice hands it to the seller. */
  FORWARD("forward", Rule.HELD_BY_PARTNERSERVICE, Rule.STILL_OPEN);

  private final String command;

  @SuppressWarnings("ImmutableEnumChecker") // a list made with List.of never changes
  private final List<Rule> rules;

  CaseAction(String command, Rule... rules) {
    this.command = command;
    this.rules = List.of(rules);
  }

  /** What the seller may do with the case now. */
  static List<AllowedAction> ofSeller(CustomerQuestion question, SellerTerms terms, Instant now) {
    return Arrays.stream(values())
        .filter(action -> action != FORWARD)
        .map(action -> action.seenBy(question, terms, now))
        .toList();
  }

  /** What Partnerservice may do with the case now. */
  static List<AllowedAction> ofPartnerservice(
      CustomerQuestion question, SellerTerms terms, Instant now) {
    return List.of(FORWARD.seenBy(question, terms, now));
  }

  /** Stops a command that the rules do not allow. */
  void guard(CustomerQuestion question, SellerTerms terms, Instant now) {
    objection(question, terms, now)
        .ifPresent(refusal -> {
          throw new QuestionException.Refused(refusal);
        });
  }

  boolean allowed(CustomerQuestion question, SellerTerms terms, Instant now) {
    return objection(question, terms, now).isEmpty();
  }

  private Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
    return rules.stream()
        .flatMap(rule -> rule.objection(question, terms, now).stream())
        .findFirst();
  }

  private AllowedAction seenBy(CustomerQuestion question, SellerTerms terms, Instant now) {
    Optional<Refusal> objection = objection(question, terms, now);
    Optional<Instant> until =
        objection.isPresent()
            ? Optional.empty()
            : rules.stream()
                .flatMap(rule -> rule.until(question, terms).stream())
                .min(Comparator.naturalOrder());
    return new AllowedAction(
        command,
        objection.isEmpty(),
        orAbsent(objection.map(Refusal::ruleId)),
        orAbsent(objection.map(Refusal::reason)),
        orAbsent(until));
  }
}

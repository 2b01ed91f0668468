package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.Absent.orAbsent;

import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a seller can do with a case, and the rules that all have to agree (D2). The first rule that
 * objects is the one we name.
 */
public enum SellerAction {
  /** Sending a message; messaging does it, and asks for the same (Q-39, M-21). */
  REPLY("reply", Rule.HELD_BY_SELLER, Rule.REOPENED_FIRST, Rule.INSIDE_CONTACT_WINDOW),
  CLOSE("close", Rule.HELD_BY_SELLER, Rule.NOT_CLOSED_YET, Rule.HAD_CONTACT),
  REOPEN("reopen", Rule.HELD_BY_SELLER, Rule.CLOSED, Rule.INSIDE_CONTACT_WINDOW),
  WAIT_FOR_CUSTOMER(
      "waiting-for-customer", Rule.HELD_BY_SELLER, Rule.REOPENED_FIRST, Rule.NOT_WAITING_YET);

  private final String command;

  @SuppressWarnings("ImmutableEnumChecker") // a list made with List.of never changes
  private final List<Rule> rules;

  SellerAction(String command, Rule... rules) {
    this.command = command;
    this.rules = List.of(rules);
  }

  /** What the client may do with the case now. */
  static List<AllowedAction> of(CustomerQuestion question, SellerTerms terms, Instant now) {
    return Arrays.stream(values()).map(action -> action.seenBy(question, terms, now)).toList();
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

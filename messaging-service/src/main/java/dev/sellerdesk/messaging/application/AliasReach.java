package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.CaseFacts;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Whether the customer can still be written to at the encrypted address (M-18, M-51). */
@UseCase
class AliasReach {

  private static final ZoneId MARKETPLACE = ZoneId.of("Europe/Amsterdam");

  private final ConversationRepository conversations;
  private final CaseFacts facts;
  private final MarketplacePolicy policy;
  private final Clock clock;

  AliasReach(
      ConversationRepository conversations,
      CaseFacts facts,
      MarketplacePolicy policy,
      Clock clock) {
    this.conversations = conversations;
    this.facts = facts;
    this.policy = policy;
    this.clock = clock;
  }

  /** Calendar months from the day of the order, the last day inclusive; also when nobody knows. */
  boolean works(Optional<UUID> question) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), MARKETPLACE);
    return question
        .map(QuestionId::new)
        .flatMap(conversations::find)
        .flatMap(conversation -> facts.of(conversation).placed())
        .map(placed -> !today.isAfter(placed.plus(policy.mail().aliasLifetime())))
        .orElse(true);
  }
}

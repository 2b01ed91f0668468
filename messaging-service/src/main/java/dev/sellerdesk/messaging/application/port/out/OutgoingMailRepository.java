package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.application.MailBacklog;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox of mails: each stands or falls with what caused it. */
public interface OutgoingMailRepository {

  /** Whether this cause already made its mail. */
  boolean exists(MailKind kind, UUID about);

  void save(OutgoingMail mail);

  /**
   * The mail that has been due longest, held for the running transaction: no other sender gets it,
   * and when we die it is free again at once.
   */
  Optional<OutgoingMail> claimDue(Instant now);

  /** Mails to the customer of this order that wait for the address. */
  List<OutgoingMail> awaitingAddressOf(OrderKey order);

  /** The seller's letters in this conversation that wait for the address. */
  List<OutgoingMail> awaitingAddressIn(QuestionId questionId);

  /** Conversations whose order has become known while letters wait that know of none. */
  List<QuestionId> identifiedMeanwhile(int limit);

  /** Mails that wait for an address that has become known meanwhile. */
  List<OutgoingMail> awaitingKnownAddress(int limit);

  MailBacklog backlog(Instant now);
}

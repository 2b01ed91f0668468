package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.out.CaseNumbers;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.questions.domain.SubjectCode;
import java.time.Instant;
import java.time.LocalDate;

/** Gives new cases their identity and their number, which begins with the seller's year. */
@UseCase
class NewCases {

  private final CaseNumbers caseNumbers;
  private final Subjects subjects;
  private final Ids ids;

  NewCases(CaseNumbers caseNumbers, Subjects subjects, Ids ids) {
    this.caseNumbers = caseNumbers;
    this.subjects = subjects;
    this.ids = ids;
  }

  /** A case that is about to begin. */
  record Beginning(
      RetailerId retailerId,
      OrderNumber orderNumber,
      SubjectCode subject,
      Channel channel,
      Initiator initiator,
      Language language) {}

  /**
   * The part of the case that never changes.
   *
   * @throws QuestionException.UnknownSubject if the subject is not on the list
   */
  Opening opening(Beginning beginning, SellerTerms terms, Instant now) {
    if (subjects.find(beginning.subject()).isEmpty()) {
      throw new QuestionException.UnknownSubject(beginning.subject());
    }
    return unchecked(beginning, terms, now);
  }

  /** The same for a case about which nobody chose a subject from the list. */
  Opening unchecked(Beginning beginning, SellerTerms terms, Instant now) {
    int year = LocalDate.ofInstant(now, terms.country().zone()).getYear();
    return new Opening(
        new QuestionId(ids.next()),
        beginning.retailerId(),
        caseNumbers.next(year),
        beginning.orderNumber(),
        beginning.subject(),
        beginning.channel(),
        beginning.initiator(),
        beginning.language());
  }
}

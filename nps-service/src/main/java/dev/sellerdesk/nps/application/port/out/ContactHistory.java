package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.PastContact;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.Survey;
import java.time.Instant;
import java.util.Optional;

/**
 * What customers and cases have been asked before. About a customer it knows when the last survey
 * left and nothing about which retailer it was for, so that one cap can hold over all retailers
 * (N-13) without any seeing another's data.
 */
public interface ContactHistory {

  /**
   * What speaks for or against a survey after this closing; empty if the closing has its decision
   * already.
   */
  Optional<PastContact> beforeClosing(ClosedCase closing);

  /**
   * The same when the survey is due. No other survey can be sent to the customer until the
   * transaction ends.
   */
  PastContact beforeSending(Survey survey);

  void customerInvited(CustomerRef customer, Instant at);

  /** The customer wants no surveys any more; the first time counts. */
  void unsubscribed(CustomerRef customer, Instant at);

  /** Nothing is left that names the customer. */
  void forget(CustomerRef customer);

  void caseReopened(QuestionId questionId, String retailerId, Instant at);
}

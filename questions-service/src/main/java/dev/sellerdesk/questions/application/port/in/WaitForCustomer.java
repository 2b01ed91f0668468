package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;

/**
 * The seller asked the customer something and waits; the clocks stop until the customer
 * writes.
 */
public interface WaitForCustomer {

  QuestionDetail waitForCustomer(CaseCall call);
}

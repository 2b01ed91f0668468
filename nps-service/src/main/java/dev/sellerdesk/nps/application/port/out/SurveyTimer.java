package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.nps.domain.Survey;

/** Wakes us when a survey is due; it stands or falls with the transaction. */
public interface SurveyTimer {

  void wakeWhenDue(Survey survey);

  void forget(Survey survey);
}

package dev.sellerdesk.nps.domain;

/** Why it was decided as it was, each with the rule that says so. */
public enum SurveyReason {
  DUE_AFTER_CLOSING("N-02", "The survey goes out once the delay after closing has passed."),
  SENT_AS_PLANNED("N-02", "The survey went out as planned."),
  SENT_AFTER_WINDOW(
      "N-02",
      "The survey went out later than planned, because nothing could be sent when it was due."),
  SURVEYS_OFF("N-02", "The marketplace sends no surveys at present."),
  CLOSED_BY_PARTNERSERVICE(
      "N-06", "Partnerservice closed the case, so it says nothing about the seller's service."),
  NOT_ANSWERED("N-06", "The seller was not in contact with the customer in this case."),
  PHONE_CASE("Q-44", "The marketplace sends no surveys about telephone calls."),
  REOPENED("N-11", "The case was reopened before the survey was due."),
  CASE_PAUSE("N-12", "There was a survey about this case too short a time ago."),
  CUSTOMER_PAUSE("N-13", "The customer got a survey too short a time ago."),
  UNSUBSCRIBED("D9", "The customer does not want any surveys."),
  NOT_SAMPLED("D9", "Only a share of the cases is surveyed, and this one is not among them."),
  NO_CUSTOMER("N-16", "It is not known which customer the case belongs to."),
  NO_ADDRESS("N-16", "The case belongs to no order, so there is no address to send a survey to."),
  CUSTOMER_ERASED("N-16", "The customer's data was erased.");

  private final String ruleId;
  private final String text;

  SurveyReason(String ruleId, String text) {
    this.ruleId = ruleId;
    this.text = text;
  }

  public String ruleId() {
    return ruleId;
  }

  /** A sentence for the seller. */
  public String text() {
    return text;
  }
}

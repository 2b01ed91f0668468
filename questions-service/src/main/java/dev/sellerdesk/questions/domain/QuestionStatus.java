package dev.sellerdesk.questions.domain;

/** The name of a case's state, as lists show it. */
public enum QuestionStatus {
  OPEN,
  WAITING_FOR_CUSTOMER,
  FOLLOW_UP,
  CLOSED
}

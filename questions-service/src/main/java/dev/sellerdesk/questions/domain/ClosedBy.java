package dev.sellerdesk.questions.domain;

/** Who closed a case; the survey counts only what sellers closed (N-06). */
public enum ClosedBy {
  SELLER,
  PARTNERSERVICE,
  SYSTEM
}

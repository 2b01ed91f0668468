package dev.sellerdesk.questions.domain;

/** On whose side somebody acts. */
public enum Party {
  CUSTOMER,
  SELLER,
  PARTNERSERVICE,
  /** Nobody: time passed, or a rule was applied. */
  SYSTEM
}

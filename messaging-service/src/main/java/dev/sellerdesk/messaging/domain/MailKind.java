package dev.sellerdesk.messaging.domain;

/** What a mail is for. With the id of what it is about, it makes the mail unique. */
public enum MailKind {
  /** Tells the seller of a customer's question or reply. */
  SELLER_NOTICE,
  /** Tells the seller what happened to a case. */
  CASE_NOTICE,
  /** Tells the seller once a day how its questions stand. */
  DAILY_DIGEST,
  /** Brings a seller's message to the customer (M-16). */
  CUSTOMER_MESSAGE,
  /** Tells the customer that the retailer shipped (T-07). */
  SHIPPING_NOTICE,
  /** Invites the customer to the survey (N-16). */
  SURVEY_INVITATION
}

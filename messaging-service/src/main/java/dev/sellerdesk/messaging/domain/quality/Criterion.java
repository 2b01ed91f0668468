package dev.sellerdesk.messaging.domain.quality;

/** What is looked at, and the requirement it comes from. */
public enum Criterion {
  /** Greet the customer by the right name, not abbreviated. */
  GREETING("M-30"),
  /** Answer what the customer said. */
  RESPONSE("M-31"),
  /** Show that the customer's situation is understood. */
  PERSONAL("M-32"),
  /** Say what is done, why, and when the customer hears of it. */
  SOLUTION("M-33"),
  /** Conclude clearly and politely. */
  CLOSING("M-34"),
  /** A mail begins with a salutation. */
  MAIL_SALUTATION("M-13"),
  /** A mail tells the problem in short. */
  MAIL_SUMMARY("M-13"),
  /** A mail proposes a solution. */
  MAIL_SOLUTION("M-13"),
  /** A mail ends with a closing. */
  MAIL_CLOSING("M-13"),
  /** Too short an answer is unclear. */
  LENGTH("M-28");

  private final String rule;

  Criterion(String rule) {
    this.rule = rule;
  }

  public String rule() {
    return rule;
  }
}

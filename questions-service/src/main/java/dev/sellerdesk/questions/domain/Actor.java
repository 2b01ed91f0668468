package dev.sellerdesk.questions.domain;

/**
 * Who did something to a case.
 *
 * @param user as the identity provider names them; blank when it was nobody in particular
 */
public record Actor(Party party, String user) {

  public static final Actor CUSTOMER = new Actor(Party.CUSTOMER, "");
  public static final Actor SYSTEM = new Actor(Party.SYSTEM, "");

  public static Actor seller(String user) {
    return new Actor(Party.SELLER, user);
  }

  public static Actor partnerservice(String user) {
    return new Actor(Party.PARTNERSERVICE, user);
  }
}

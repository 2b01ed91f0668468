package dev.sellerdesk.nps.application;

/**
 * The surveys that were sent in a period.
 *
 * @param answered how many of these have an answer, whenever it came: so the rate never passes 1
 */
public record InvitationCounts(long sent, long answered) {

  public static final InvitationCounts NONE = new InvitationCounts(0, 0);

  InvitationCounts plus(InvitationCounts other) {
    return new InvitationCounts(sent + other.sent, answered + other.answered);
  }
}

package dev.sellerdesk.questions.application;

/**
 * What a seller sees on its home page.
 *
 * @param open questions that are not closed
 * @param openLong of those, open for a long time
 * @param awaiting questions on which the seller has to act now
 * @param followUpDue questions put aside until an instant that has come
 * @param unread messages of customers that nobody has read
 */
public record Summary(long open, long openLong, long awaiting, long followUpDue, long unread) {

  /** Whether there is anything that somebody should look at. */
  public boolean somethingToLookAt() {
    return open > 0 || followUpDue > 0 || unread > 0;
  }
}

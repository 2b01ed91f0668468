package dev.sellerdesk.questions.domain;

/**
 * What nobody at the seller has looked at yet.
 *
 * @param count messages of the customer that no user of the account has read; the badge
 * @param received messages of the customer in all, to which each user's own reading is compared
 */
public record Unread(int count, int received) {

  public static final Unread NOTHING = new Unread(0, 0);

  Unread oneMore() {
    return new Unread(count + 1, received + 1);
  }

  Unread allRead() {
    return new Unread(0, received);
  }

  Unread with(Unread other) {
    return new Unread(count + other.count, received + other.received);
  }

  /** What a user has not seen, who read the first {@code read} messages. */
  public int sinceReading(int read) {
    return Math.max(0, received - read);
  }
}

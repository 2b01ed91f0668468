package dev.sellerdesk.shared.value;

import java.time.Duration;
import java.time.Period;

/**
 * Every number of the source documents in one place, by marketplace. No business code holds such a
 * number itself; each can be set by configuration under {@code sellerdesk.policy}, for example
 * {@code sellerdesk.policy.survey.delay=PT24H}.
 */
public record MarketplacePolicy(
    String profile,
    Contact contact,
    Deadlines deadlines,
    Partnerservice partnerservice,
    Survey survey,
    Satisfaction satisfaction,
    Mail mail,
    Attachments attachments,
    Refunds refunds,
    Shipping shipping,
    Insights insights) {

  /** How time is counted: all of it, or without weekends and public holidays (A.9 no. 2). */
  public enum CountedTime {
    WALL,
    COUNTED
  }

  /**
   * Who may write to whom, and how long.
   *
   * @param window how long after the order contact on the platform is possible (Q-25, Q-38, M-21)
   * @param customersWriteDirectly whether customers' messages reach the seller without the operator
   *     (Q-57)
   */
  public record Contact(Period window, boolean customersWriteDirectly) {}

  /**
   * How soon a seller answers.
   *
   * @param openLongAfter counted time after which a question is marked as open for a long time
   *     (Q-05)
   * @param answerWithin the time to answer in: one working day at bol (Q-28, M-26), 48 hours at
   *     Mirakl
   * @param answerClock how {@code answerWithin} is counted
   * @param closeWaitingAfter how long a question waits for its customer until it is closed by
   *     itself; nothing of the kind happens when it is zero
   */
  public record Deadlines(
      Duration openLongAfter,
      Duration answerWithin,
      CountedTime answerClock,
      Duration closeWaitingAfter) {}

  /**
   * Questions that Partnerservice forwarded.
   *
   * @param expectedWithin when a reminder is due
   * @param returnedAfter when the question goes back by itself
   */
  public record Partnerservice(
      Duration expectedWithin, Duration returnedAfter, CountedTime clock) {}

  /**
   * The survey after a closed question.
   *
   * @param enabled whether closings lead to surveys at all
   * @param delay from closing to sending (N-02)
   * @param sendingWindow how late after that it may still be sent
   * @param expiry from sending until the link no longer answers (N-15)
   * @param casePause the least time between two surveys about one case (N-12)
   * @param customerPause the least time between two surveys to one customer, over all retailers
   *     (N-13)
   * @param phoneCases whether a case that a phone call created and closed is surveyed
   * @param samplePercent of how many cases in a hundred the customer is asked (D9)
   */
  public record Survey(
      boolean enabled,
      Duration delay,
      Duration sendingWindow,
      Duration expiry,
      Duration casePause,
      Duration customerPause,
      boolean phoneCases,
      int samplePercent) {}

  /**
   * The satisfaction page.
   *
   * @param days local days it shows, today included (N-07)
   * @param enough answers from which a score is called meaningful
   */
  public record Satisfaction(int days, int enough, Gaming gaming) {}

  /**
   * When a way of closing cases looks as if it bent the score (D9). These numbers stand in no
   * source document.
   *
   * @param fewestCases below which nothing is concluded
   * @param percent the share, or the distance of two shares, from which on it shows
   * @param hardReplies from how many replies of the customer on a case counts as hard
   */
  public record Gaming(int fewestCases, int percent, int hardReplies) {}

  /**
   * The relay of e-mail.
   *
   * @param aliasLifetime how long after the order the encrypted address works (M-18)
   */
  public record Mail(Period aliasLifetime) {}

  /**
   * Attachments of one message (M-45, M-47, M-48).
   *
   * @param maxFileBytes decoded bytes of one file, inclusive
   * @param maxTotalBytes decoded bytes of all files of a message, inclusive
   */
  public record Attachments(
      long maxFileBytes, long maxTotalBytes, int maxFiles, boolean allowedInDirectMessages) {}

  /**
   * Refunds.
   *
   * @param window calendar days after shipment, the last one inclusive (O-06)
   */
  public record Refunds(Period window) {}

  /**
   * Track and trace.
   *
   * @param parcelNeedsNumber whether a parcel without a number is refused (T-02)
   */
  public record Shipping(boolean parcelNeedsNumber) {}

  /**
   * Insights into the subjects of questions.
   *
   * @param shortest the shortest preset period
   * @param longest how far back one may look
   */
  public record Insights(Period shortest, Period longest) {}

  /** The rules of S0, S1, S2 and S4. */
  public static MarketplacePolicy bol() {
    return new MarketplacePolicy(
        "bol",
        new Contact(Period.ofYears(2), true),
        new Deadlines(
            Duration.ofHours(18), Duration.ofHours(24), CountedTime.COUNTED, Duration.ZERO),
        new Partnerservice(Duration.ofHours(24), Duration.ofHours(48), CountedTime.WALL),
        new Survey(
            true,
            Duration.ofHours(24),
            Duration.ofHours(1),
            Duration.ofDays(30),
            Duration.ofDays(30),
            Duration.ofDays(30),
            true,
            100),
        new Satisfaction(28, 30, new Gaming(20, 20, 2)),
        new Mail(Period.ofMonths(2)),
        new Attachments(10L * 1024 * 1024, 20L * 1024 * 1024, 5, false),
        new Refunds(Period.ofDays(200)),
        new Shipping(true),
        new Insights(Period.ofDays(28), Period.ofMonths(6)));
  }

  /** The rules of S3, with bol's where S3 is silent. */
  public static MarketplacePolicy mirakl() {
    MarketplacePolicy bol = bol();
    return new MarketplacePolicy(
        "mirakl",
        new Contact(Period.ofYears(2), false),
        new Deadlines(Duration.ofHours(18), Duration.ofHours(48), CountedTime.WALL, Duration.ZERO),
        bol.partnerservice,
        bol.survey,
        bol.satisfaction,
        bol.mail,
        bol.attachments,
        bol.refunds,
        bol.shipping,
        bol.insights);
  }

  /**
   * The shipped profile with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static MarketplacePolicy profile(String name) {
    return switch (name) {
      case "bol" -> bol();
      case "mirakl" -> mirakl();
      default ->
          throw new IllegalArgumentException(
              "There is no marketplace profile '" + name + "', only bol and mirakl");
    };
  }
}

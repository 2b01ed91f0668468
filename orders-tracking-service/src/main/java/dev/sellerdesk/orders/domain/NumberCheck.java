package dev.sellerdesk.orders.domain;

import java.util.List;
import java.util.Optional;

/**
 * What can be said about a number before it is sealed for good (T-12, D7).
 *
 * @param number in the form in which it would be kept
 * @param fault why it cannot be right; empty when it may be
 * @param doubts what looks odd and may be right all the same
 */
public record NumberCheck(String number, Optional<String> fault, List<String> doubts) {

  public NumberCheck {
    doubts = List.copyOf(doubts);
  }

  static NumberCheck good(String number) {
    return new NumberCheck(number, Optional.empty(), List.of());
  }

  static NumberCheck doubtful(String number, String doubt) {
    return new NumberCheck(number, Optional.empty(), List.of(doubt));
  }

  static NumberCheck faulty(String number, String fault) {
    return new NumberCheck(number, Optional.of(fault), List.of());
  }
}

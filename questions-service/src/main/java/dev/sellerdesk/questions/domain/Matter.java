package dev.sellerdesk.questions.domain;

import java.util.Optional;

/** What a question is about: one item of the order, or the order as a whole. */
public sealed interface Matter {

  record WholeOrder() implements Matter {}

  /**
   * One item of the order.
   *
   * @param title blank until the order is known
   */
  record Item(String ean, String title) implements Matter {}

  default Optional<String> itemEan() {
    return switch (this) {
      case WholeOrder() -> Optional.empty();
      case Item(String ean, _) -> Optional.of(ean);
    };
  }

  default Optional<String> itemTitle() {
    return switch (this) {
      case WholeOrder() -> Optional.empty();
      case Item(_, String title) -> Optional.of(title).filter(text -> !text.isBlank());
    };
  }
}

package dev.sellerdesk.questions.domain;

import java.util.List;
import java.util.Optional;

/**
 * An order in our own directory, filled from the news that orders were placed.
 *
 * @param deliveryCountry ISO 3166-1 alpha-2
 */
public record KnownOrder(
    RetailerId retailerId,
    OrderNumber orderNumber,
    OrderFacts.Known facts,
    String deliveryCountry,
    List<Item> items) {

  /** One line of the order. */
  public record Item(String ean, String title, int quantity) {}

  public KnownOrder {
    items = List.copyOf(items);
  }

  /**
   * Among the orders with one number the one of this retailer; empty when the number is not known
   * at all (yet).
   *
   * @throws QuestionException.Refused if the order belongs to another retailer
   */
  public static Optional<KnownOrder> of(RetailerId retailerId, List<KnownOrder> sameNumber) {
    Optional<KnownOrder> own =
        sameNumber.stream().filter(order -> order.retailerId.equals(retailerId)).findFirst();
    if (own.isEmpty() && !sameNumber.isEmpty()) {
      throw new QuestionException.Refused(
          new Refusal(
              "Q-24", "order-of-another-retailer", "This order does not belong to this retailer."));
    }
    return own;
  }

  /**
   * The order of this retailer among those with one number, known for sure.
   *
   * @throws QuestionException.Refused if this retailer has no such order
   */
  public static KnownOrder required(RetailerId retailerId, List<KnownOrder> sameNumber) {
    return sameNumber.stream()
        .filter(order -> order.retailerId.equals(retailerId))
        .findFirst()
        .orElseThrow(() ->
            new QuestionException.Refused(
                new Refusal("Q-24", "no-such-order", "You have no order with this number.")));
  }

  /**
   * The item with this EAN.
   *
   * @throws QuestionException.Refused if it is not a line of this order
   */
  public Matter.Item item(String ean) {
    return titleOf(ean)
        .map(title -> new Matter.Item(ean, title))
        .orElseThrow(() ->
            new QuestionException.Refused(
                new Refusal(
                    "Q-24", "item-not-on-order", "Item " + ean + " is not on this order.")));
  }

  /**
   * What a question is about, with the item's title.
   *
   * @throws QuestionException.Refused if the item is not a line of this order
   */
  public Matter matter(Matter asked) {
    return switch (asked) {
      case Matter.WholeOrder whole -> whole;
      case Matter.Item(String ean, _) -> item(ean);
    };
  }

  Optional<String> titleOf(String ean) {
    return items.stream().filter(item -> item.ean().equals(ean)).map(Item::title).findFirst();
  }
}

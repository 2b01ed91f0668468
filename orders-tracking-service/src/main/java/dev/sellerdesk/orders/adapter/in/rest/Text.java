package dev.sellerdesk.orders.adapter.in.rest;

/** What text of one line may hold, in words that Java and the OpenAPI document both understand. */
final class Text {

  static final String FORM = "^[^\\x00-\\x1F\\x7F-\\x9F]*$";
  static final String RULE = "must not contain control characters";

  private Text() {}
}

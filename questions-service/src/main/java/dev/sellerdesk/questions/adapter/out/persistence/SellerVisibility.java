package dev.sellerdesk.questions.adapter.out.persistence;

/**
 * What a seller may know of, in SQL: {@code CustomerQuestion.visibleToSeller} for rows. Whatever
 * reads cases for sellers, in whole or in numbers, asks for it.
 */
final class SellerVisibility {

  /** Conditions on the columns of {@code customer_question}. */
  static final String SQL = "custody = 'SELLER' and (return_at is null or return_at > :visibleAt)";

  static final String PARAMETER = "visibleAt";

  private SellerVisibility() {}
}

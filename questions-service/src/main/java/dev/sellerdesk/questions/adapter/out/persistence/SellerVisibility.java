package dev.sellerdesk.questions.adapter.out.persistence;

import java.time.Instant;
import java.util.Map;

/**
 * What a seller may know of, in HQL and in SQL: {@code CustomerQuestion.visibleToSeller} for rows.
 * Whatever reads cases for sellers, in whole or in numbers, asks for it.
 */
final class SellerVisibility {

  /** Conditions on {@code CustomerQuestionEntity}, with the parameter of {@link #at}. */
  static final String HQL = "custody = SELLER and (returnAt is null or returnAt > :visibleAt)";

  /** The same on the columns of {@code customer_question}. */
  static final String SQL = "custody = 'SELLER' and (return_at is null or return_at > :visibleAt)";

  static final String PARAMETER = "visibleAt";

  /** The parameter of both conditions. */
  static Map<String, Object> at(Instant instant) {
    return Map.of(PARAMETER, instant);
  }

  private SellerVisibility() {}
}

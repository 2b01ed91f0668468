package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.domain.QuestionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pages of what belongs to one case, in the order in which it was added. */
final class AfterId {

  private static final UUID FIRST = new UUID(0, 0);

  static <E> List<E> of(
      PanacheRepositoryBase<E, UUID> rows, QuestionId question, Optional<UUID> after, int limit) {
    return rows.find(
            "questionId = ?1 and id > ?2 order by id", question.value(), after.orElse(FIRST))
        .range(0, limit - 1)
        .list();
  }

  private AfterId() {}
}

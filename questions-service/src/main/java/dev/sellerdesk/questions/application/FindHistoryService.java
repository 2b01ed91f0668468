package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.FindHistory;
import dev.sellerdesk.questions.application.port.out.CaseHistory;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.domain.HistoryEntry;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@UseCase
class FindHistoryService implements FindHistory {

  private final SellerView view;
  private final QuestionReadModel questions;
  private final CaseHistory history;

  FindHistoryService(SellerView view, QuestionReadModel questions, CaseHistory history) {
    this.view = view;
    this.questions = questions;
    this.history = history;
  }

  @Override
  public List<HistoryEntry> of(QuestionId id, Optional<UUID> after, int limit) {
    view.require(id);
    return history.of(id, after, limit);
  }

  @Override
  @AcrossRetailers
  public List<HistoryEntry> ofAnyRetailer(QuestionId id, Optional<UUID> after, int limit) {
    if (questions.find(id).isEmpty()) {
      throw new QuestionException.NotFound(id);
    }
    return history.of(id, after, limit);
  }
}

package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import java.time.Instant;
import java.util.List;

/**
 * The same command on many questions. Each stands for itself: what one refuses does not keep the
 * others from changing.
 */
public interface ChangeInBulk {

  /** One result per question, in the order of the request. */
  List<Result> change(List<QuestionId> ids, Action action, String user);

  /** What to do with each. */
  sealed interface Action {

    record Close(String explanation) implements Action {}

    record Reopen() implements Action {}

    record Wait() implements Action {}

    record NeedNoReply() implements Action {}

    record FollowUp(Instant at, boolean keepOnReply) implements Action {}

    record ClearFollowUp() implements Action {}

    record Escalate(String reason) implements Action {}

    record Assign(String assignee) implements Action {}

    record Unassign() implements Action {}

    record Tag(List<String> tags) implements Action {}

    record Read() implements Action {}
  }

  /** How it went with one. */
  sealed interface Result {

    QuestionId id();

    record Done(QuestionId id, QuestionDetail question) implements Result {}

    record Refused(QuestionId id, QuestionException why) implements Result {}
  }
}

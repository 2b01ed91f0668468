package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.Workflow;
import dev.sellerdesk.questions.application.port.in.AssignQuestion;
import dev.sellerdesk.questions.application.port.in.ChangeInBulk;
import dev.sellerdesk.questions.application.port.in.CloseQuestion;
import dev.sellerdesk.questions.application.port.in.EscalateQuestion;
import dev.sellerdesk.questions.application.port.in.FollowUpLater;
import dev.sellerdesk.questions.application.port.in.MarkRead;
import dev.sellerdesk.questions.application.port.in.NeedNoReply;
import dev.sellerdesk.questions.application.port.in.ReopenQuestion;
import dev.sellerdesk.questions.application.port.in.TagQuestion;
import dev.sellerdesk.questions.application.port.in.WaitForCustomer;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import java.time.Instant;
import java.util.List;

/** Calls the command of one question for each, each in a transaction of its own. */
@Workflow
class ChangeInBulkService implements ChangeInBulk {

  private final CloseQuestion close;
  private final ReopenQuestion reopen;
  private final WaitForCustomer waitForCustomer;
  private final NeedNoReply needNoReply;
  private final FollowUpLater followUp;
  private final EscalateQuestion escalate;
  private final AssignQuestion assign;
  private final TagQuestion tag;
  private final MarkRead markRead;

  ChangeInBulkService(
      CloseQuestion close,
      ReopenQuestion reopen,
      WaitForCustomer waitForCustomer,
      NeedNoReply needNoReply,
      FollowUpLater followUp,
      EscalateQuestion escalate,
      AssignQuestion assign,
      TagQuestion tag,
      MarkRead markRead) {
    this.close = close;
    this.reopen = reopen;
    this.waitForCustomer = waitForCustomer;
    this.needNoReply = needNoReply;
    this.followUp = followUp;
    this.escalate = escalate;
    this.assign = assign;
    this.tag = tag;
    this.markRead = markRead;
  }

  @Override
  public List<Result> change(List<QuestionId> ids, Action action, String user) {
    return ids.stream().map(id -> changed(new CaseCall(id, null, user), action)).toList();
  }

  private Result changed(CaseCall call, Action action) {
    try {
      return new Result.Done(call.questionId(), done(call, action));
    } catch (QuestionException refusal) {
      return new Result.Refused(call.questionId(), refusal);
    }
  }

  private QuestionDetail done(CaseCall call, Action action) {
    return switch (action) {
      case Action.Close(String explanation) -> close.close(call, explanation);
      case Action.Reopen() -> reopen.reopen(call);
      case Action.Wait() -> waitForCustomer.waitForCustomer(call);
      case Action.NeedNoReply() -> needNoReply.needNoReply(call);
      case Action.FollowUp(Instant at, boolean kept) -> followUp.set(call, at, kept);
      case Action.ClearFollowUp() -> followUp.clear(call);
      case Action.Escalate(String reason) -> escalate.escalate(call, reason);
      case Action.Assign(String assignee) -> assign.assign(call, assignee);
      case Action.Unassign() -> assign.unassign(call);
      case Action.Tag(List<String> tags) -> tag.tag(call, tags);
      case Action.Read() -> markRead.read(call);
    };
  }
}

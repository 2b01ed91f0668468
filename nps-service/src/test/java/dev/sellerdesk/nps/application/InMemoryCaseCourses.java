package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.out.CaseCourses;
import dev.sellerdesk.nps.domain.ClosingPattern;
import dev.sellerdesk.nps.domain.ClosingPattern.Share;
import dev.sellerdesk.nps.domain.Invitation;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Who wrote last; the pattern is what a test says. */
final class InMemoryCaseCourses implements CaseCourses {

  ClosingPattern pattern = new ClosingPattern(0, 0, 0, 0, new Share(0, 0), new Share(0, 0));

  private final Map<QuestionId, String> agents = new HashMap<>();

  @Override
  public void opened(QuestionId questionId, String retailerId, Instant at) {
    agents.putIfAbsent(questionId, Invitation.UNKNOWN_AGENT);
  }

  @Override
  public void customerReplied(QuestionId questionId, String retailerId, Instant at) {
    agents.putIfAbsent(questionId, Invitation.UNKNOWN_AGENT);
  }

  @Override
  public void sellerWrote(QuestionId questionId, String retailerId, String agent, Instant at) {
    agents.put(questionId, agent);
  }

  @Override
  public String lastAgent(QuestionId questionId) {
    return agents.getOrDefault(questionId, Invitation.UNKNOWN_AGENT);
  }

  @Override
  public ClosingPattern pattern(
      String retailerId, ReportingPeriod period, Instant openedBefore, int hardReplies) {
    return pattern;
  }
}

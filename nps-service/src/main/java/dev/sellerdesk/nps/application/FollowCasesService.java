package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.FollowCases;
import dev.sellerdesk.nps.application.port.out.CaseCourses;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.platform.UseCase;
import java.time.Instant;

@UseCase
class FollowCasesService implements FollowCases {

  private final CaseCourses courses;

  FollowCasesService(CaseCourses courses) {
    this.courses = courses;
  }

  @Override
  public void opened(QuestionId questionId, String retailerId, Instant at) {
    courses.opened(questionId, retailerId, at);
  }

  @Override
  public void customerReplied(QuestionId questionId, String retailerId, Instant at) {
    courses.customerReplied(questionId, retailerId, at);
  }

  @Override
  public void sellerWrote(QuestionId questionId, String retailerId, String agent, Instant at) {
    courses.sellerWrote(questionId, retailerId, agent, at);
  }
}

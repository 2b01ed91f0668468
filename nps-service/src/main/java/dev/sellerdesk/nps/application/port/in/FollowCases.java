package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.domain.QuestionId;
import java.time.Instant;

/** Notes how cases go, as far as it bears on their surveys (D9). */
public interface FollowCases {

  void opened(QuestionId questionId, String retailerId, Instant at);

  void customerReplied(QuestionId questionId, String retailerId, Instant at);

  void sellerWrote(QuestionId questionId, String retailerId, String agent, Instant at);
}

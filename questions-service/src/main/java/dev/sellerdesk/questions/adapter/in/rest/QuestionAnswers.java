package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.domain.QuestionId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * What the operations that change a question have in common: who asks, and the changed question.
 */
@RequestScoped
class QuestionAnswers {

  private final Caller caller;
  private final ETags tags;

  QuestionAnswers(Caller caller, ETags tags) {
    this.caller = caller;
    this.tags = tags;
  }

  CaseCall call(UUID id, IfMatch ifMatch) {
    return new CaseCall(new QuestionId(id), ifMatch.version(), caller.userId());
  }

  /** A token of a retailer never sees further than that retailer, whatever its roles are. */
  boolean seesAllRetailers() {
    return caller.has(Roles.PARTNERSERVICE) && caller.retailerId().isEmpty();
  }

  Response changed(QuestionDetail detail) {
    return with(Response.ok(), detail);
  }

  Response with(Response.ResponseBuilder answer, QuestionDetail detail) {
    return tags.withTag(answer, QuestionBody.of(detail), detail.question().version());
  }
}

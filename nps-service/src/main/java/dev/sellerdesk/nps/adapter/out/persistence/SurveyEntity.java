package dev.sellerdesk.nps.adapter.out.persistence;

import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.Invitation;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.ResponseId;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyDecision;
import dev.sellerdesk.nps.domain.SurveyId;
import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.nps.domain.SurveyReason;
import dev.sellerdesk.nps.domain.SurveyResponse;
import dev.sellerdesk.nps.domain.SurveyState;
import dev.sellerdesk.nps.domain.SurveyState.Answered;
import dev.sellerdesk.nps.domain.SurveyState.Cancelled;
import dev.sellerdesk.nps.domain.SurveyState.Expired;
import dev.sellerdesk.nps.domain.SurveyState.Invited;
import dev.sellerdesk.nps.domain.SurveyState.Scheduled;
import dev.sellerdesk.nps.domain.SurveyState.Withheld;
import dev.sellerdesk.nps.domain.TokenHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "survey")
@DynamicUpdate // an answer then leaves alone the indexes of what it does not touch
class SurveyEntity {

  private static final String SCHEDULED = "SCHEDULED";
  private static final String WITHHELD = "WITHHELD";
  private static final String CANCELLED = "CANCELLED";
  private static final String INVITED = "INVITED";
  private static final String ANSWERED = "ANSWERED";

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  UUID questionId;
  String caseNumber;
  String orderNumber;
  String customerRef;
  String subjectCode;
  String language;
  String channel;
  String closedBy;
  boolean hadContact;
  Instant closedAt;
  Instant dueAt;
  String decision;
  String reason;
  Instant decidedAt;
  String status;
  Instant reopenedAt;
  String reopenedBy;
  int questions = 1;
  String agent = Invitation.UNKNOWN_AGENT;
  byte[] tokenHash;
  Instant invitedAt;
  Instant expiresAt;
  UUID responseId;
  Integer score;
  String comment;
  Instant answeredAt;
  String answers = AnswersJson.NONE;
  String addition;
  Instant addedAt;
  @Version long version;

  protected SurveyEntity() {}

  SurveyEntity(Survey survey) {
    ClosedCase closing = survey.closing();
    id = survey.id().value();
    retailerId = closing.retailerId();
    questionId = closing.questionId().value();
    caseNumber = closing.caseNumber();
    subjectCode = closing.subjectCode();
    channel = closing.channel();
    closedBy = closing.closedBy();
    hadContact = closing.hadContact();
    closedAt = closing.closedAt();
    dueAt = survey.dueAt();
    take(survey);
  }

  /** Takes over what changes in a survey's life; of the closing only who the customer is. */
  final void take(Survey survey) {
    orderNumber = survey.closing().orderNumber();
    customerRef = survey.closing().customerRef();
    language = survey.closing().language().code();
    decision = survey.decision().outcome().name();
    reason = survey.decision().reason().name();
    decidedAt = survey.decision().decidedAt();
    switch (survey.state()) {
      case Scheduled() -> status = SCHEDULED;
      case Withheld() -> status = WITHHELD;
      case Cancelled(var at, var by) -> {
        status = CANCELLED;
        reopenedAt = at;
        reopenedBy = by;
      }
      case Invited(var invitation) -> invited(invitation);
      // Time makes it, the clock tells it: what is stored is that it was sent.
      case Expired(var invitation) -> invited(invitation);
      case Answered(var invitation, var response) -> {
        invited(invitation);
        status = ANSWERED;
        responseId = response.id().value();
        score = response.score().value();
        comment = response.comment().isEmpty() ? null : response.comment().text();
        answers = AnswersJson.write(response.answers());
        answeredAt = response.answeredAt();
        addition =
            response
                .addition()
                .map(later -> later.comment().text())
                .filter(text -> !text.isEmpty())
                .orElse(null);
        addedAt = response.addition().map(SurveyResponse.Addition::addedAt).orElse(null);
      }
    }
  }

  Survey toDomain() {
    return new Survey(
        new SurveyId(id),
        new ClosedCase(
            new QuestionId(questionId),
            retailerId,
            caseNumber,
            orderNumber,
            customerRef,
            subjectCode,
            SurveyLanguage.of(language),
            channel,
            closedBy,
            hadContact,
            closedAt),
        dueAt,
        new SurveyDecision(
            SurveyDecision.Outcome.valueOf(decision), SurveyReason.valueOf(reason), decidedAt),
        state());
  }

  static byte[] bytes(TokenHash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }

  private void invited(Invitation invitation) {
    status = INVITED;
    if (tokenHash == null) {
      tokenHash = bytes(invitation.token());
    }
    invitedAt = invitation.sentAt();
    expiresAt = invitation.expiresAt();
    questions = invitation.questions();
    agent = invitation.agent();
  }

  private SurveyState state() {
    return switch (status) {
      case SCHEDULED -> new Scheduled();
      case WITHHELD -> new Withheld();
      case CANCELLED -> new Cancelled(reopenedAt, reopenedBy == null ? "" : reopenedBy);
      case INVITED -> new Invited(invitation());
      case ANSWERED -> new Answered(invitation(), response());
      default -> throw new IllegalStateException("unknown status " + status);
    };
  }

  private Invitation invitation() {
    TokenHash token = new TokenHash(HexFormat.of().formatHex(tokenHash));
    return new Invitation(token, invitedAt, expiresAt, questions, agent);
  }

  private SurveyResponse response() {
    return new SurveyResponse(
        new ResponseId(responseId),
        new Score(score),
        said(comment),
        AnswersJson.read(answers),
        answeredAt,
        Optional.ofNullable(addedAt).map(at -> new SurveyResponse.Addition(said(addition), at)));
  }

  private static Comment said(String text) {
    return text == null ? Comment.NONE : new Comment(text);
  }
}

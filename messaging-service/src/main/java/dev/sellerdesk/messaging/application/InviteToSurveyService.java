package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.InviteToSurvey;
import dev.sellerdesk.platform.UseCase;

@UseCase
class InviteToSurveyService implements InviteToSurvey {

  private final MailDesk mailDesk;

  InviteToSurveyService(MailDesk mailDesk) {
    this.mailDesk = mailDesk;
  }

  @Override
  public void invite(Command command) {
    mailDesk.inviteToSurvey(command);
  }
}

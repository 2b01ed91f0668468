package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.MailComposer;
import dev.sellerdesk.messaging.domain.DailyDigest;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.Mailbox;
import dev.sellerdesk.messaging.domain.ShippingNotice;

/** Mails in which a test can see what they were made of. */
class PlainComposer implements MailComposer {

  @Override
  public MailContent notice(Notice notice) {
    return content(
        (notice.reply() ? "reply " : "question ") + notice.language().code(), notice.toString());
  }

  @Override
  public MailContent caseNotice(CaseNotice notice) {
    return content(notice.news() + " " + notice.language().code(), notice.toString());
  }

  @Override
  public MailContent dailyDigest(DailyDigest digest, Language language) {
    return content("digest " + language.code(), digest.toString());
  }

  @Override
  public MailContent letter(Letter letter) {
    return content("letter " + letter.language().code(), letter.body().text().text());
  }

  @Override
  public MailContent shippingNotice(String sellerName, ShippingNotice notice, Language language) {
    return content("shipped " + language.code(), notice.toString());
  }

  @Override
  public MailContent surveyInvitation(Invitation invitation) {
    return content("survey " + invitation.language().code(), invitation.token());
  }

  private static MailContent content(String subject, String text) {
    return new MailContent(
        new Mailbox("Sellerdesk", new EmailAddress("case-1@mail.example")),
        subject,
        text,
        "<p>" + text + "</p>");
  }
}

package dev.sellerdesk.messaging.adapter.out.mail;

import dev.sellerdesk.messaging.application.port.out.MailComposer;
import dev.sellerdesk.messaging.domain.DailyDigest;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.Mailbox;
import dev.sellerdesk.messaging.domain.ShippingNotice;
import dev.sellerdesk.messaging.domain.compose.Body;
import dev.sellerdesk.messaging.domain.compose.RichText;
import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Mails from Qute templates, {@code templates/mail/<language>/<name>.txt} and {@code .html}. The
 * first line of the text is the subject. What is put into HTML is escaped by Qute.
 */
@ApplicationScoped
class QuteMailComposer implements MailComposer {

  private static final ZoneId MARKETPLACE = ZoneId.of("Europe/Amsterdam");

  private final Engine templates;
  private final String frontendUrl;
  private final String surveyUrl;
  private final String mailDomain;

  QuteMailComposer(
      Engine templates,
      @ConfigProperty(name = "sellerdesk.messaging.frontend-url") String frontendUrl,
      @ConfigProperty(name = "sellerdesk.messaging.survey-url") String surveyUrl,
      @ConfigProperty(name = "sellerdesk.messaging.mail-domain") String mailDomain) {
    this.templates = templates;
    this.frontendUrl = withoutSlash(frontendUrl);
    this.surveyUrl = withoutSlash(surveyUrl);
    this.mailDomain = mailDomain;
  }

  @Override
  public MailContent notice(Notice notice) {
    return rendered(
        "notice",
        notice.language(),
        from("Sellerdesk", "no-reply"),
        Map.of(
            "caseNumber", notice.caseNumber(),
            "orderNumber", notice.orderNumber(),
            "reply", notice.reply(),
            "link", frontendUrl + "/questions/" + notice.questionId()));
  }

  @Override
  public MailContent caseNotice(CaseNotice notice) {
    return rendered(
        "case-notice",
        notice.language(),
        from("Sellerdesk", "no-reply"),
        Map.of(
            "caseNumber", notice.caseNumber(),
            "orderNumber", notice.orderNumber(),
            "news", notice.news().name(),
            "until", notice.until().map(at -> time(at, notice.language())).orElse(""),
            "link", frontendUrl + "/questions/" + notice.questionId()));
  }

  @Override
  public MailContent dailyDigest(DailyDigest digest, Language language) {
    return rendered(
        "daily-digest",
        language,
        from("Sellerdesk", "no-reply"),
        Map.of(
            "day",
            day(digest.day(), language),
            "digest",
            digest,
            "link",
            frontendUrl + "/questions?awaiting=SELLER",
            "all",
            frontendUrl + "/questions"));
  }

  private static String day(LocalDate day, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(language.locale())
        .format(day);
  }

  private static String time(Instant at, Language language) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(language.locale())
        .format(at.atZone(MARKETPLACE));
  }

  @Override
  public MailContent letter(Letter letter) {
    Body body = letter.body();
    String text = body.text().text();
    return rendered(
        "letter",
        letter.language(),
        from(letter.sellerName(), "case-" + localPart(letter.caseNumber())),
        Map.of(
            "caseNumber",
            letter.caseNumber(),
            "orderNumber",
            letter.orderNumber(),
            "text",
            text,
            "html",
            new RawString(body.html().orElseGet(() -> RichText.ofPlain(text).html()))));
  }

  @Override
  public MailContent shippingNotice(String sellerName, ShippingNotice notice, Language language) {
    return rendered(
        "shipping-notice",
        language,
        from(sellerName, "no-reply"),
        Map.of(
            "sellerName",
            sellerName,
            "orderNumber",
            notice.order().orderNumber(),
            "items",
            notice.items(),
            "transporter",
            notice.transporterName(),
            "number",
            notice.trackAndTrace().orElse(""),
            "link",
            notice.trackingUrl().orElse(""),
            "appointment",
            notice.appointment(),
            "date",
            notice.expectedDelivery().map(date -> day(date, language)).orElse("")));
  }

  @Override
  public MailContent surveyInvitation(Invitation invitation) {
    return rendered(
        "survey-invitation",
        invitation.language(),
        from(invitation.sellerName(), "no-reply"),
        Map.of(
            "sellerName", invitation.sellerName(),
            "orderNumber", invitation.orderNumber(),
            "link", surveyUrl + "/survey/" + invitation.token(),
            "scores", IntStream.rangeClosed(0, 10).boxed().toList()));
  }

  private MailContent rendered(
      String name, Language language, Mailbox from, Map<String, Object> data) {
    String path = "mail/" + language.code() + "/" + name;
    String text = render(path + ".txt", data);
    int endOfSubject = text.indexOf('\n');
    return new MailContent(
        from,
        text.substring(0, endOfSubject),
        text.substring(endOfSubject).strip() + "\n",
        render(path + ".html", data));
  }

  private String render(String path, Map<String, Object> data) {
    var template = templates.getTemplate(path).instance();
    data.forEach(template::data);
    return template.render();
  }

  private Mailbox from(String name, String localPart) {
    return new Mailbox(name, new EmailAddress(localPart + "@" + mailDomain));
  }

  private static String localPart(String text) {
    return text.replaceAll("[^A-Za-z0-9._-]", "-");
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}

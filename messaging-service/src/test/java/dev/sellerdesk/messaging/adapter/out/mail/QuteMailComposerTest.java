package dev.sellerdesk.messaging.adapter.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.application.port.out.MailComposer.Invitation;
import dev.sellerdesk.messaging.application.port.out.MailComposer.Letter;
import dev.sellerdesk.messaging.application.port.out.MailComposer.Notice;
import dev.sellerdesk.messaging.domain.DailyDigest;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Wording;
import dev.sellerdesk.messaging.domain.compose.Body;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuteMailComposerTest {

  private final QuteMailComposer composer =
      new QuteMailComposer(
          templates(), "https://desk.example/", "https://survey.example", "mail.example");

  @ParameterizedTest
  @CsvSource({
    "NL, Je klantvragen op maandag 23 november 2026",
    "FR, Vos questions de clients du lundi 23 novembre 2026",
    "EN, 'Your customer questions on Monday, November 23, 2026'"
  })
  void a_digest_shows_every_count_and_links_to_what_waits(Language language, String subject) {
    var digest = new DailyDigest("1001", LocalDate.of(2026, 11, 23), 1200, 511, 707, 303, 404);

    MailContent mail = composer.dailyDigest(digest, language);

    assertThat(mail.subject()).isEqualTo(subject);
    String link = "https://desk.example/questions?awaiting=SELLER";
    assertThat(mail.text()).contains("1200", "511", "707", "303", "404", link);
    assertThat(mail.html())
        .contains("1200", "511", "707", "303", "404", "href=\"" + link + "\"")
        .contains("lang=\"" + language.code() + "\"");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_notice_links_to_the_question_and_tells_a_reply_from_a_question(Language language) {
    QuestionId question = new QuestionId(UUID.randomUUID());

    MailContent asked = composer.notice(new Notice(question, "Q-1", "A2K", false, language));
    MailContent replied = composer.notice(new Notice(question, "Q-1", "A2K", true, language));

    assertThat(asked.text()).contains("https://desk.example/questions/" + question);
    assertThat(asked.html())
        .contains(
            "href=\"https://desk.example/questions/" + question + "\"",
            "lang=\"" + language.code() + "\"");
    assertThat(asked.subject()).contains("Q-1").isNotEqualTo(replied.subject());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_letter_is_the_text_as_typed_from_an_address_of_the_case(Language language) {
    String text = "Beste Erika,\n\nUw pakket is onderweg.\nTot ziens.\n\nAnna";

    MailContent letter =
        composer.letter(
            new Letter("Winkel", "Q-1", "A2K", Body.plain(Wording.in(language, text)), language));

    assertThat(letter.from().address().value()).isEqualTo("case-Q-1@mail.example");
    assertThat(letter.from().name()).isEqualTo("Winkel");
    assertThat(letter.subject()).contains("A2K", "Q-1");
    assertThat(letter.text()).isEqualTo(text + "\n");
    assertThat(letter.html()).contains("<p>Uw pakket is onderweg.<br>Tot ziens.</p>");
  }

  @Test
  void what_the_seller_types_is_text_and_never_html_or_template() {
    String text = "<script>alert(1)</script> {caseNumber} {#each} \"quoted\" & co";

    MailContent letter =
        composer.letter(
            new Letter("W", "Q-1", "A2K", Body.plain(Wording.in(Language.EN, text)), Language.EN));

    assertThat(letter.html())
        .doesNotContain("<script")
        .contains("&lt;script&gt;", "{caseNumber} {#each}", "&amp; co");
    assertThat(letter.text()).contains(text);
  }

  @Test
  void nothing_in_a_name_or_number_adds_a_header() {
    MailContent letter =
        composer.letter(
            new Letter(
                "Evil\r\nBcc: x@y.example",
                "Q-1\r\nBcc: x",
                "A2K\r\nX-Evil: 1",
                Body.plain(Wording.in(Language.EN, "Hi")),
                Language.EN));

    assertThat(letter.subject()).doesNotContain("\r", "\n");
    assertThat(letter.from().name()).doesNotContain("\r", "\n", ":", "@");
    assertThat(letter.from().address().value()).doesNotContain("\r", "\n", " ", ":");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void an_invitation_offers_eleven_scores_and_a_plain_link(Language language) {
    MailContent invitation =
        composer.surveyInvitation(new Invitation("Winkel", "Q-1", "A2K", "tok", language));

    assertThat(invitation.subject()).contains("Winkel");
    for (int score = 0; score <= 10; score++) {
      assertThat(invitation.html())
          .contains("href=\"https://survey.example/survey/tok?score=" + score + "\"");
      assertThat(invitation.text()).contains("https://survey.example/survey/tok?score=" + score);
    }
    assertThat(invitation.text()).contains("\nhttps://survey.example/survey/tok/unsubscribe\n");
    assertThat(invitation.html())
        .contains("href=\"https://survey.example/survey/tok/unsubscribe\"")
        .contains("href=\"https://survey.example/survey/tok\"")
        .doesNotContain("score=11");
  }

  /** The templates as the service finds them, without starting it. */
  private static Engine templates() {
    return Engine.builder()
        .addDefaults()
        .addValueResolver(new ReflectionValueResolver())
        .addResultMapper(new HtmlEscaper(List.of("text/html")))
        .addLocator(path -> Optional.of(new Located(path)))
        .build();
  }

  private record Located(String path) implements TemplateLocation {

    @Override
    public Reader read() {
      return new InputStreamReader(
          QuteMailComposerTest.class.getResourceAsStream("/templates/" + path),
          StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(
          Variant.forContentType(path.endsWith(".html") ? "text/html" : "text/plain"));
    }
  }
}

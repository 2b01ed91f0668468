package dev.sellerdesk.messaging.adapter.out.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.compose.RichText;
import java.net.URI;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What becomes of bodies that are put together at random, judged by two others than the renderer: a
 * parser, and the OWASP sanitizer.
 */
class RandomBodiesTest {

  private static final int BODIES = Boolean.getBoolean("sellerdesk.full") ? 10_000 : 1_000;

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "b", "i", "ul", "ol", "li", "a")
          .allowUrlProtocols("https", "http")
          .allowAttributes("href", "rel")
          .onElements("a")
          .toFactory();

  private final JsoupFormatting formatting = new JsoupFormatting();
  private final RegistrableDomains domains = new RegistrableDomains(Set.of("bol.com"));

  @Test
  void no_random_body_brings_anything_active_remote_or_hidden_to_a_customer() {
    Random random = new Random(20261122);
    for (int i = 0; i < BODIES; i++) {
      String body = RandomBodies.next(random);
      RichText sent = letter(body);
      Document parsed = Jsoup.parse(sent.html());

      parsed.body().getAllElements().forEach(element -> assertHarmless(element, body));
      parsed.select("a").forEach(link -> assertLeadsHome(link, body));
      assertThat(sent.html() + sent.text())
          .as(body)
          .doesNotContain("\u202E", "\u200B", "\u2066", "\uFEFF", "\0", "\uD800", "b\u043el.com");
      // The judge finds nothing to take away: words and links are the same afterwards.
      Document judged = Jsoup.parse(POLICY.sanitize(sent.html()));
      assertThat(judged.text()).as(body).isEqualTo(parsed.text());
      assertThat(judged.select("a")).as(body).hasSameSizeAs(parsed.select("a"));
    }
  }

  @Test
  void the_same_body_always_makes_the_same_letter_and_reading_a_letter_again_loses_no_word() {
    Random random = new Random(7);
    for (int i = 0; i < BODIES; i++) {
      String body = RandomBodies.next(random);
      RichText once = letter(body);

      assertThat(letter(body)).isEqualTo(once);
      assertThat(words(formatting.read(once.html()).body())).as(body).isEqualTo(words(once));
    }
  }

  private static void assertHarmless(Element element, String body) {
    assertThat(element.normalName())
        .as(body)
        .isIn("body", "p", "br", "b", "i", "ul", "ol", "li", "a");
    element
        .attributes()
        .forEach(attribute -> assertThat(attribute.getKey()).as(body).isIn("href", "rel"));
  }

  private static void assertLeadsHome(Element link, String body) {
    assertThat(URI.create(link.attr("href")).getHost()).as(body).matches("(?:.+\\.)?bol\\.com");
    assertThat(link.attr("href")).as(body).doesNotContain("evil");
  }

  private static String words(RichText text) {
    return text.text().replaceAll("\\s+", " ").strip();
  }

  private RichText letter(String body) {
    return formatting
        .read(body)
        .withoutHiddenCharacters()
        .greeted(Language.NL, Optional.of("Erika"))
        .signed("Anna")
        .withLinksWrittenOut(domains.rules())
        .onPath(true)
        .body();
  }
}

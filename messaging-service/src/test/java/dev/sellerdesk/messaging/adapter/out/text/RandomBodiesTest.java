package dev.sellerdesk.messaging.adapter.out.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.compose.RichText;
import java.net.URI;
import java.util.List;
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
 * Bodies put together at random from what attackers, word processors and people write. The result
 * is judged by two others than the renderer: a parser, and the OWASP sanitizer.
 */
class RandomBodiesTest {

  private static final int BODIES = Boolean.getBoolean("sellerdesk.full") ? 10_000 : 1_000;

  private static final List<String> PIECES =
      List.of(
          "Beste klant, ",
          "uw pakket <b>komt",
          "</b> morgen",
          "<i>",
          "</i>",
          "<p>",
          "</p>",
          "<br>",
          "<ul><li>",
          "</li>",
          "</ul>",
          "<ol>",
          "</ol>",
          "<div style='position:fixed'>",
          "</div>",
          "<script>alert(1)</script>",
          "<SCRIPT SRC=//evil.example/x.js>",
          "</script>",
          "<style>*{}",
          "</style>",
          "<img src='https://evil.example/p.gif?u=1' width=1 height=1>",
          "<img src=x onerror=alert(1)>",
          "<svg/onload=alert(1)>",
          "<math><mtext>",
          "<table><tr><td>",
          "<a href='https://bol.com/x'>",
          "<a href='https://evil.example/'>",
          "</a>",
          "<a href='javascript:alert(1)'>klik",
          "<a href='https://bol.com@evil.example'>bol.com</a>",
          "<a href='https://www.bol.com/out?u=https%3A%2F%2Fevil.example'>",
          "https://b\u043el.com/x ",
          "<a href='https://xn--bl-fmc.com'>bol",
          "<a href=https://b0l.com>b",
          "www.bol.com ",
          "<a href='mailto:a@b.example'>",
          "&lt;script&gt;",
          "&#x3C;img&#x3E;",
          "&",
          "<",
          ">",
          "\"",
          "'",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<?xml ?>",
          "\u202E",
          "\u200B",
          "\u2066",
          "\uFEFF",
          "\u0645\u0631\u062D\u0628\u0627",
          "\u05E9\u05DC\u05D5\u05DD",
          "\uD83D\uDC69\u200D\uD83D\uDC67",
          "e\u0301",
          "\uD800",
          "\0",
          "\n\n",
          "\t",
          "  ",
          "{x",
          "}",
          "<iframe srcdoc='<script>1</script>'>",
          "<object data=x>",
          "<embed>",
          "<base href=//e.example>",
          "<meta http-equiv=refresh content='0;url=//e.example'>",
          "<link rel=prefetch href=//e.example>",
          "<form><input>",
          "<button formaction=javascript:1>",
          "<video poster=//e.example>",
          "<details open ontoggle=1>",
          "<template>",
          "</template>",
          "<noscript>",
          "</noscript>",
          "<textarea>",
          "</textarea>",
          "<title>",
          "<plaintext>",
          "<xmp>",
          "<a href='data:text/html,1'>",
          "<p onclick=1 style='background:url(//e)'>",
          "MSO<o:p></o:p>",
          "<font color=red>",
          "<span>",
          "</span>",
          "<h1>",
          "</h1>",
          "<blockquote>");

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
      String body = body(random);
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
      String body = body(random);
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

  private static String body(Random random) {
    StringBuilder body = new StringBuilder();
    for (int n = 1 + random.nextInt(40); n > 0; n--) {
      body.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return body.toString();
  }
}

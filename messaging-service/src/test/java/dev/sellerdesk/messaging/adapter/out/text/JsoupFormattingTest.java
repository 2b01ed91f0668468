package dev.sellerdesk.messaging.adapter.out.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.compose.Change;
import dev.sellerdesk.messaging.domain.compose.Change.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsoupFormattingTest {

  private final JsoupFormatting formatting = new JsoupFormatting();

  @Test
  void paragraphs_lists_emphasis_and_links_are_kept() {
    assertThat(
            html(
                "<h2>Let op</h2><p>Uw <b>pakket</b> is <em>onder<br>weg</em>.</p><ol><li>een<li>twee</ol>"
                    + "<a href='https://bol.com/a?b=1&amp;c=2'>hier</a>"))
        .isEqualTo(
            "<p><b>Let op</b></p>\n<p>Uw <b>pakket</b> is <i>onder</i><br><i>weg</i>.</p>\n"
                + "<ol><li>een</li><li>twee</li></ol>\n"
                + "<p><a href=\"https://bol.com/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">hier</a></p>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<style>p{background:url(https://evil.example)}</style>",
        "<img src=https://evil.example/pixel.gif onerror=alert(1)>",
        "<iframe src=https://evil.example></iframe>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<math><mi xlink:href=javascript:alert(1)>",
        "<form action=https://evil.example><input name=pin></form>",
        "<link rel=stylesheet href=//evil.example/a.css>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<template><img src=https://evil.example></template>"
      })
  void what_runs_loads_or_asks_is_left_out_and_that_is_said(String attack) {
    var read = formatting.read("<p>voor</p>" + attack + "<p>na</p>");

    assertThat(read.body().html())
        .doesNotContainIgnoringCase(
            "<script", "<style", "<img", "<iframe", "<svg", "<form", "<input", "onerror", "alert(");
    assertThat(read.body().text()).contains("voor");
    assertThat(read.changes()).extracting(Change::step).contains(Step.UNSAFE_CONTENT_REMOVED);
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "'java\tscript:alert(1)'",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:x",
    "file:///etc/passwd",
    "/relative",
    "//evil.example",
    "ftp://evil.example"
  })
  void a_link_that_is_no_web_or_mail_address_becomes_its_text(String href) {
    var read = formatting.read("<a href=\"" + href + "\">hier</a>");

    assertThat(read.body().html()).isEqualTo("<p>hier</p>\n");
    assertThat(read.changes()).extracting(Change::step).contains(Step.UNSAFE_CONTENT_REMOVED);
  }

  @Test
  void a_hundred_thousand_nested_tags_are_read_without_recursion() {
    assertThat(html("<div>".repeat(100_000) + "x" + "<b>".repeat(1_000))).isEqualTo("<p>x</p>\n");
  }

  @Test
  void attributes_and_hidden_text_do_not_survive_as_such() {
    assertThat(html("<p style='display:none' class=a onclick=x id=y>verborgen</p>"))
        .isEqualTo("<p>verborgen</p>\n");
  }

  private String html(String raw) {
    return formatting.read(raw).body().html();
  }
}

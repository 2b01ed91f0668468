package dev.sellerdesk.messaging.domain.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.compose.Change.Step;
import dev.sellerdesk.messaging.domain.compose.RichText.Link;
import dev.sellerdesk.messaging.domain.compose.RichText.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRulesTest {

  /** Two labels are registrable: enough for these hosts. */
  private final LinkRules rules =
      new LinkRules(
          Set.of("bol.com"),
          host -> {
            String[] labels = host.split("[.]");
            return labels.length < 2
                ? Optional.empty()
                : Optional.of(labels[labels.length - 2] + "." + labels[labels.length - 1]);
          });

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bol.com/p/1",
        "https://www.bol.com/nl/order?id=1",
        "http://partner.bol.com",
        "HTTPS://WWW.BOL.COM/x",
        "https://bol.com./p",
        "https://bol.com:443/p"
      })
  void a_link_into_the_marketplace_stays_a_link(String href) {
    var written = rules.applyTo(link("your order", href));

    assertThat(written.text().html()).contains("<a href=").contains("your order");
    assertThat(written.changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://shop.example/a, https://shop.example/a",
    "https://bol.com.evil.example/, https://bol.com.evil.example/",
    "https://notbol.com/, https://notbol.com/",
    "https://bol.com@evil.example/login, https://evil.example/login",
    "https://user:bol.com@evil.example/, https://evil.example/",
    "https:\\\\evil.example\\x, https://evil.example/x",
    "https://evil.example\\@bol.com/, https://evil.example/@bol.com/",
    "https://b\u043El.com/, https://xn--bl-fmc.com/",
    "https://bol\u3002com.evil.example/, https://bol.com.evil.example/",
  })
  void every_other_link_is_written_out_in_full(String href, String shown) {
    var written = rules.applyTo(link("click here", href));

    assertThat(written.text().text()).isEqualTo("click here (" + shown + ")");
    assertThat(written.text().html()).doesNotContain("<a ");
    assertThat(written.changes()).extracting(Change::step).contains(Step.LINK_WRITTEN_OUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.bol.com/out?url=https%3A%2F%2Fevil.example%2Fx",
        "https://www.bol.com/out?url=https%253A%252F%252Fevil.example",
        "https://www.bol.com/redirect/https://evil.example/",
        "https://www.bol.com/out?to=//evil.example",
        "https://www.bol.com/out#https://evil.example"
      })
  void a_detour_through_the_marketplace_is_no_link_into_it(String href) {
    var written = rules.applyTo(link("click here", href));

    assertThat(written.text().html()).doesNotContain("<a ");
    assertThat(written.changes())
        .anySatisfy(change -> {
          assertThat(change.step()).isEqualTo(Step.LINK_SUSPICIOUS);
          assertThat(change.detail()).contains("evil.example");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://b\u043El.com/",
        "https://b0l.com.example/",
        "https://bol-com.example/",
        "https://www.bol.com@evil.example/",
        "https://bit.ly/3x"
      })
  void what_looks_like_another_address_or_hides_one_is_pointed_out(String href) {
    assertThat(rules.applyTo(link("here", href)).changes())
        .extracting(Change::step)
        .contains(Step.LINK_SUSPICIOUS);
  }

  @Test
  void a_link_that_says_another_address_than_it_leads_to_is_written_out() {
    var written = rules.applyTo(link("www.bank.example", "https://www.bol.com/x"));

    assertThat(written.text().text()).isEqualTo("www.bank.example (https://www.bol.com/x)");
    assertThat(written.changes()).extracting(Change::step).contains(Step.LINK_SUSPICIOUS);
  }

  @Test
  void an_address_in_running_text_stays_as_it_is_unless_it_only_looks_right() {
    assertThat(rules.applyTo(RichText.ofPlain("Zie https://shop.example/a.")).text().text())
        .isEqualTo("Zie https://shop.example/a.");
    assertThat(rules.applyTo(RichText.ofPlain("Zie https://b\u043El.com/a.")).text().text())
        .isEqualTo("Zie https://xn--bl-fmc.com/a.");
  }

  @Test
  void a_mail_address_is_written_out() {
    assertThat(rules.applyTo(link("write us", "mailto:a@b.example")).text().text())
        .isEqualTo("write us (a@b.example)");
  }

  private static RichText link(String text, String href) {
    return new RichText(List.of(new Paragraph(List.of(new Link(text, href)))));
  }
}

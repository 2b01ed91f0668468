package dev.sellerdesk.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHeadersTest {

  private static final Mailbox SELLER =
      new Mailbox("Seller", new EmailAddress("case-1@mail.example"));

  @Property
  void no_text_adds_a_header_through_the_subject(@ForAll @From("hostile") String text) {
    String subject = new MailContent(SELLER, text, "", "").subject();

    assertThat(subject.codePoints()).noneMatch(MailHeadersTest::endsLine);
    assertThat(subject.codePointCount(0, subject.length())).isLessThanOrEqualTo(200);
  }

  @Property
  void no_name_adds_a_header_or_an_address(@ForAll @From("hostile") String name) {
    String clean = new Mailbox(name, SELLER.address()).name();

    assertThat(clean.codePoints()).noneMatch(MailHeadersTest::endsLine);
    assertThat(clean).doesNotContain("<", ">", "@", ",", ";", ":", "\"", "\\", "(", ")");
  }

  @Property
  void what_is_an_address_has_one_at_sign_and_nothing_that_ends_it(
      @ForAll @From("hostile") String text) {
    try {
      String address = new EmailAddress(text).value();
      assertThat(address.codePoints()).noneMatch(MailHeadersTest::endsLine);
      assertThat(address.chars().filter(c -> c == '@')).hasSize(1);
      assertThat(address).doesNotContain(" ", "<", ">", ",", ";");
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessage("not an e-mail address");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "erika",
        "erika@",
        "@customer.example",
        "a@b@c",
        "a b@c.example",
        "a@c.example\r\nBcc: x@y.example",
        "<a@c.example>",
        "a@c.example,b@c.example"
      })
  void what_is_no_address_is_refused_without_quoting_it(String text) {
    assertThatThrownBy(() -> new EmailAddress(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not an e-mail address");
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> parts =
        Arbitraries.oneOf(
            Arbitraries.of(
                "\r\n",
                "\n",
                "\r",
                "\u2028",
                "\u2029",
                "\u0085",
                "\u202e",
                "\0",
                "Bcc: x@y.example",
                "<",
                "@",
                " ",
                "a"),
            Arbitraries.strings().ofMaxLength(40));
    return parts.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  private static boolean endsLine(int c) {
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029;
  }
}

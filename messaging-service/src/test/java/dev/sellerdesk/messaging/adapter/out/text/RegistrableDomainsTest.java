package dev.sellerdesk.messaging.adapter.out.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainsTest {

  @ParameterizedTest
  @CsvSource({
    "www.bol.com, bol.com",
    "a.b.bol.com, bol.com",
    "bol.com.evil.co.uk, evil.co.uk",
    "co.uk, ",
    "localhost, ",
    "127.0.0.1, ",
    "xn--bl-fmc.com, xn--bl-fmc.com"
  })
  void the_domain_that_somebody_registered_is_found(String host, String registered) {
    assertThat(RegistrableDomains.of(host)).isEqualTo(Optional.ofNullable(registered));
  }
}

package dev.sellerdesk.messaging;

import static dev.sellerdesk.messaging.adapter.out.translation.TranslationMachine.hanging;
import static dev.sellerdesk.messaging.adapter.out.translation.TranslationMachine.translating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sellerdesk.messaging.adapter.out.translation.TranslationMachine;
import dev.sellerdesk.messaging.adapter.out.translation.TranslationMachine.Behaviour;
import dev.sellerdesk.platform.testing.SandboxClockClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A translation machine that is broken or hostile corrupts no message, sends none untranslated and
 * keeps nobody from reading; once it is well again, what it owes is filled in (M-58).
 */
@QuarkusTest
@TestProfile(HostileEngineTest.WithMachine.class)
class HostileEngineTest extends MessagingDesk {

  private static final String PORT = "sellerdesk.test.machine";
  private static final String ASKED =
      "Le colis fut englouti par un hippopotame mélancolique, avec la facture de 12,50 €.";
  private static final String ANSWERED =
      "De gekreukelde zebra zingt donderdags voor 12,50 € onder het viaduct.";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  /** A machine that is given up soon and asked again soon, so that every case reaches it. */
  public static class WithMachine implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "sellerdesk.messaging.translation.http.url",
          "http://127.0.0.1:" + FreePort.of(PORT),
          "sellerdesk.messaging.translation.http.timeout",
          "PT0.5S",
          "sellerdesk.messaging.translation.http.retries",
          "0",
          "sellerdesk.messaging.translation.http.open-for",
          "PT0.01S");
    }
  }

  private TranslationMachine machine;

  @BeforeEach
  void a_machine_is_configured() {
    machine = new TranslationMachine(FreePort.of(PORT), hanging());
  }

  @AfterEach
  void the_machine_goes() {
    machine.close();
  }

  static Stream<Arguments> machines() {
    return TranslationMachine.misbehaviours().entrySet().stream()
        .map(each -> arguments(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "m_58 a machine that {0}")
  @MethodSource("machines")
  void m_58_a_hostile_machine_corrupts_nothing_and_blocks_nobody(String what, Behaviour behaviour) {
    machine.now(behaviour);
    orderPlaced();
    asked("EMAIL", ASKED);
    await().atMost(Duration.ofSeconds(60)).until(() -> machine.requests.size() >= 2);

    stays(() -> untranslatedInLittleTime());
    long begun = System.nanoTime();
    send(Map.of("message", ANSWERED, "translateTo", "fr"))
        .statusCode(409)
        .body("type", equalTo("/problems/translation-incomplete"))
        .body("ruleId", equalTo("M-57"));
    assertThat(since(begun)).as(what).isLessThan(LONGEST_WAIT);
    messages(1);
    assertThat(MailServer.to(customer)).isEmpty();

    machine.now(well());
    SandboxClockClient.advance(Duration.ofSeconds(31));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            messages(1)
                .body("items[0].original.text", equalTo(ASKED))
                .body("items[0].shown", equalTo("TRANSLATION"))
                .body(
                    "items[0].translations.find { it.language == 'nl' }.text",
                    containsString("nijlpaard, met de factuur van 12,50 €")));
  }

  private void untranslatedInLittleTime() {
    int asked = machine.requests.size();
    long begun = System.nanoTime();
    seller()
        .get(path() + "/messages")
        .then()
        .statusCode(200)
        .body("items[0].original.text", equalTo(ASKED))
        .body("items[0].shown", equalTo("ORIGINAL"))
        .body("items[0].translations.findAll { it.status == 'UNAVAILABLE' }.size()", equalTo(2));
    assertThat(since(begun)).isLessThan(LONGEST_WAIT);
    assertThat(machine.requests).as("reading asks no machine").hasSize(asked);
  }

  private static Behaviour well() {
    return (exchange, request) ->
        translating(q ->
                (request.get("target").textValue().equals("nl")
                        ? "Het pakket werd opgeslokt door een melancholiek nijlpaard, met de factuur van "
                        : "The parcel was swallowed by a melancholic hippopotamus, with the invoice of ")
                    + TranslationMachine.token(q)
                    + ".")
            .answer(exchange, request);
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}

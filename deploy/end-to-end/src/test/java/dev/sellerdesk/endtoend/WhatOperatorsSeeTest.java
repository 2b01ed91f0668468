package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import dev.sellerdesk.local.StackConfig;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Logs and metrics of all that the tests here did to the shared stack: the name makes this the last
 * of them. Alone, it looks at a journey of its own.
 */
class WhatOperatorsSeeTest {

  private static final String QUESTION = "Où est ma commande, celle de la tante Ursule ?";
  private static final String COMMENT = "Merci de la part de tante Ursule";

  private final Stack stack = SharedStack.get();

  @Test
  void no_log_holds_what_is_personal() throws IOException {
    Case journey = wholeJourney();
    List<String> personal = new ArrayList<>(Case.PERSONAL);
    personal.addAll(List.of("Ursule", secretOf(journey)));

    List<String> lines = new ArrayList<>();
    try (Stream<Path> logs = Files.list(stack.log(Service.MESSAGING).getParent())) {
      for (Path log : logs.toList()) {
        Files.readAllLines(log, StandardCharsets.ISO_8859_1)
            .forEach(line -> lines.add(log.getFileName() + ": " + line));
      }
    }

    assertThat(lines).hasSizeGreaterThan(20);
    assertThat(lines).noneMatch(line -> personal.stream().anyMatch(word -> line.contains(word)));
  }

  @Test
  void every_series_that_alerts_and_dashboards_ask_for_is_there() throws IOException {
    wholeJourney();
    Set<String> published = new TreeSet<>();
    for (Service service : Service.values()) {
      Http.send(Http.request(stack.managementUrl(service) + "/q/metrics", null).GET().build())
          .body()
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> published.add(line.split("[{ ]", 2)[0]));
    }
    List<String> asked =
        Files.readAllLines(
                StackConfig.findRepository()
                    .resolve("deploy/kubernetes/src/test/resources/published-metrics.txt"))
            .stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(published).containsAll(asked);
  }

  private Case wholeJourney() throws IOException {
    Case journey =
        new Case(stack, "1001")
            .order()
            .ask(QUESTION)
            .answer("Demain, chez tante Ursule.", "CLOSE_RESOLVED")
            .awaitStatus("CLOSED")
            .awaitScheduled()
            .passTime(Duration.ofHours(25))
            .awaitInvitation();
    var response =
        Http.request(journey.surveyUrl, null)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString("{\"score\":9,\"comment\":\"" + COMMENT + "\"}"))
            .build();
    assertThat(Http.send(response).status()).isLessThan(300);
    return journey;
  }

  private static String secretOf(Case journey) {
    return journey.surveyUrl.substring(journey.surveyUrl.lastIndexOf('/') + 1);
  }
}

package dev.sellerdesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.platform.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
  @TempDir Path repository;
  private StackConfig config;

  @BeforeEach
  void buildServices() throws IOException {
    FakeService.build(repository);
    config = config(Map.of());
  }

  private StackConfig config(Map<String, String> environment) {
    return new StackConfig(
        repository,
        repository.resolve("home"),
        Ports.free(),
        false,
        false,
        Set.of(Service.values()),
        List.of(),
        environment,
        Progress.silent(),
        Idp.MOCK);
  }

  @Test
  void everything_runs_can_be_crashed_and_restarted_and_is_gone_in_the_end() {
    try (Stack stack = Stack.start(config)) {
      for (Service service : Service.values()) {
        assertThat(new Api().get(stack.url(service), Optional.empty()).body())
            .isEqualTo(
                "jdbc:postgresql://127.0.0.1:"
                    + config.ports().of(Port.POSTGRES)
                    + "/"
                    + service.database());
      }
      assertThat(stack.token("webshop")).isNotBlank();
      assertThat(stack.mails()).isEmpty();

      stack.faults().kill9(Service.NPS);
      assertThat(stack.faults().isAlive(Service.NPS)).isFalse();
      assertThat(stack.ended()).singleElement().asString().contains("nps has ended");
      stack.faults().restart(Service.NPS);
      assertThat(stack.faults().isAlive(Service.NPS)).isTrue();

      stack.faults().stopKafka();
      assertThat(FreePorts.answers(config.ports().of(Port.KAFKA))).isFalse();
      stack.faults().startKafka();
      assertThat(FreePorts.answers(config.ports().of(Port.KAFKA))).isTrue();

      assertThatThrownBy(() -> Stack.start(config)).hasMessageContaining("already running");
    }
    assertNothingIsLeft();
  }

  @Test
  void a_service_that_does_not_start_ends_the_whole_start_with_its_last_words() {
    StackConfig failing = config(Map.of("FAKE_FAILS", "true"));
    config = failing;
    assertThatThrownBy(() -> Stack.start(failing))
        .hasMessageContaining("ended with code 7")
        .hasMessageContaining("the database is of another version");
    assertNothingIsLeft();
  }

  @Test
  void a_stop_in_the_middle_of_the_start_leaves_nothing() throws InterruptedException {
    config = config(Map.of("FAKE_STARTS_IN", "60000"));
    for (long after : List.of(0L, 100L, 400L, 1_500L, 4_000L)) {
      Stack stack = Stack.of(config);
      CompletableFuture<Void> start = CompletableFuture.runAsync(stack::start);
      Thread.sleep(after);
      stack.close();
      assertThatThrownBy(start::join)
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOfAny(CancellationException.class, IllegalStateException.class);
      assertNothingIsLeft();
    }
  }

  private void assertNothingIsLeft() {
    List<String> left = new ArrayList<>();
    ProcessHandle.current()
        .descendants()
        .map(ProcessHandle::info)
        .forEach(info -> left.add(info.toString()));
    assertThat(left).isEmpty();
    for (Port port : Port.values()) {
      assertThat(FreePorts.answers(config.ports().of(port))).as(port.purpose()).isFalse();
    }
    assertThat(new PidFiles(config.run()).children()).isEmpty();
    assertThat(new PidFiles(config.run()).find(PidFiles.SUPERVISOR)).isEmpty();
  }
}

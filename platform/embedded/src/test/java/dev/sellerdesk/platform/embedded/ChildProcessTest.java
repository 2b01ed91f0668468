package dev.sellerdesk.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.platform.embedded.ChildProcess.Stop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  @TempDir Path folder;

  @Test
  void a_process_that_ends_while_it_starts_is_told_with_its_last_lines() {
    ChildProcess process = start("echo something went wrong; exit 3");
    assertThatThrownBy(() -> process.await(Duration.ofSeconds(10), () -> false))
        .hasMessageContaining("demo ended with code 3")
        .hasMessageContaining("something went wrong");
  }

  @Test
  void a_process_that_does_not_listen_is_killed_after_the_grace_period() {
    ChildProcess process = start("trap '' TERM; echo ready; while true; do sleep 0.1; done");
    process.await(Duration.ofSeconds(10), () -> process.output().contains("ready"));
    process.stop(Duration.ofMillis(300));
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void a_process_that_listens_ends_by_itself() {
    ChildProcess process =
        start("trap 'echo bye; exit 0' TERM; echo ready; while true; do sleep 0.1; done");
    process.await(Duration.ofSeconds(10), () -> process.output().contains("ready"));
    process.stop(Duration.ofSeconds(10));
    assertThat(process.output()).contains("bye");
  }

  private ChildProcess start(String script) {
    return ChildProcess.start(
        "demo",
        List.of("sh", "-c", script),
        Map.of(),
        folder,
        folder.resolve("demo.log"),
        Stop.TERM);
  }
}

package dev.sellerdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {
  @TempDir Path folder;

  @Test
  void a_process_is_found_again_and_stopped() throws IOException {
    PidFiles pids = new PidFiles(folder);
    Process process = new ProcessBuilder("sleep", "60").start();
    pids.write("sleeper", process.pid());

    assertThat(pids.children()).containsExactly("sleeper");
    assertThat(pids.find("sleeper")).map(ProcessHandle::pid).contains(process.pid());
    assertThat(PidFiles.stop(pids.find("sleeper").orElseThrow(), Duration.ofSeconds(5))).isTrue();
    assertThat(pids.find("sleeper")).isEmpty();
  }

  @Test
  void a_stranger_with_the_same_id_is_left_alone() throws IOException {
    PidFiles pids = new PidFiles(folder);
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      pids.write("kafka", stranger.pid());
      Path file = folder.resolve("kafka.pid");
      Files.writeString(file, Files.readString(file).strip() + "9\n");

      assertThat(pids.find("kafka")).isEmpty();
      assertThat(Leftovers.stop(pids, Progress.silent())).isFalse();
      assertThat(stranger.isAlive()).isTrue();
      assertThat(pids.children()).isEmpty();
    } finally {
      stranger.destroyForcibly();
    }
  }
}

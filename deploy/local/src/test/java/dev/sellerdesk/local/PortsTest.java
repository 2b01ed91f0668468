package dev.sellerdesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
  @TempDir Path folder;

  @Test
  void the_environment_wins_over_the_file_and_the_file_over_the_standard() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("ports.properties"), "questions=7001\nnps.management=7002\n");
    Ports ports = Ports.configured(file, Map.of("SELLERDESK_PORT_QUESTIONS", "7003"));
    assertThat(ports.of(Port.QUESTIONS)).isEqualTo(7003);
    assertThat(ports.of(Port.NPS_MANAGEMENT)).isEqualTo(7002);
    assertThat(ports.of(Port.MESSAGING)).isEqualTo(8082);
  }

  @Test
  void what_was_written_is_read_back() {
    Ports ports = Ports.free();
    ports.write(folder.resolve("ports.properties"));
    assertThat(Ports.configured(folder.resolve("ports.properties"), Map.of())).isEqualTo(ports);
  }

  @Test
  void a_port_that_is_none_is_refused_by_its_variable() {
    assertThatThrownBy(
            () -> Ports.configured(folder.resolve("none"), Map.of("SELLERDESK_PORT_KAFKA", "many")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("'many'")
        .hasMessageContaining("SELLERDESK_PORT_KAFKA");
  }

  @Test
  void one_port_for_two_things_is_refused() {
    assertThatThrownBy(
            () -> Ports.configured(folder.resolve("none"), Map.of("SELLERDESK_PORT_NPS", "8081")))
        .hasMessage("Port 8081 is meant for both the questions service and the nps service");
  }

  @Test
  void a_taken_port_is_named_with_its_purpose_and_its_holder() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Map<Port, Integer> numbers = new EnumMap<>(Ports.free().numbers());
      numbers.put(Port.INBOX, taken.getLocalPort());
      assertThatThrownBy(() -> PortCheck.refuseTaken(new Ports(numbers)))
          .isInstanceOf(StackException.class)
          .hasMessageStartingWith(
              "Port " + taken.getLocalPort() + ", meant for the mail inbox page, is taken")
          .hasMessageContaining("process " + ProcessHandle.current().pid() + " (java)")
          .hasMessageContaining("SELLERDESK_PORT_INBOX");
    }
  }
}

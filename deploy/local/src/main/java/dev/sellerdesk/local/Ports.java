package dev.sellerdesk.local;

import dev.sellerdesk.platform.embedded.FreePorts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Which ports a stack uses: the standard ones, unless a properties file or the environment says
 * otherwise.
 */
public record Ports(Map<Port, Integer> numbers) {
  private static final int HIGHEST = 65_535;

  public Ports {
    Map<Integer, Port> users = new HashMap<>();
    numbers.forEach((port, number) -> {
      Port other = users.put(number, port);
      if (other != null) {
        throw new StackException(
            "Port " + number + " is meant for both " + other.purpose() + " and " + port.purpose());
      }
    });
    numbers = Map.copyOf(numbers);
  }

  public static Ports standard() {
    return configured(Path.of("none"), Map.of());
  }

  /** Free ports, for a stack of a test's own. */
  public static Ports free() {
    List<Integer> free = FreePorts.pick(Port.values().length);
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, free.get(port.ordinal()));
    }
    return new Ports(numbers);
  }

  /** The same, but for one port. */
  Ports with(Port port, int number) {
    Map<Port, Integer> changed = new EnumMap<>(numbers);
    changed.put(port, number);
    return new Ports(changed);
  }

  /** The environment wins over {@code file}, which wins over the standard. */
  public static Ports configured(Path file, Map<String, String> environment) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      String inFile = properties.getProperty(port.key());
      String set = environment.getOrDefault(port.variable(), inFile == null ? "" : inFile);
      numbers.put(port, set.isBlank() ? port.standard() : number(port, set));
    }
    return new Ports(numbers);
  }

  private static int number(Port port, String text) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number > 0 && number <= HIGHEST) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new StackException(
        "'" + text + "' is no port number (" + port.variable() + ", for " + port.purpose() + ")");
  }

  /** So that other commands find a running stack, whatever environment it was started with. */
  void write(Path file) {
    Properties properties = new Properties();
    numbers.forEach((port, number) -> properties.setProperty(port.key(), number.toString()));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "The ports of the stack that was started last");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int of(Port port) {
    Integer number = numbers.get(port);
    if (number == null) {
      throw new IllegalStateException("No number for " + port);
    }
    return number;
  }
}

package dev.sellerdesk.local;

import java.nio.file.Path;
import java.util.Optional;

/** Where this command works: which repository, which home, which ports. */
record Context(Path repository, Path home) {
  static Context here() {
    Path repository = StackConfig.findRepository();
    String home = System.getenv("SELLERDESK_HOME");
    return new Context(
        repository,
        home == null || home.isBlank()
            ? repository.resolve(".sellerdesk")
            : Path.of(home).toAbsolutePath());
  }

  PidFiles pids() {
    return new PidFiles(home.resolve("run"));
  }

  Optional<ProcessHandle> supervisor() {
    return pids().find(PidFiles.SUPERVISOR);
  }

  /** What a start would use. */
  Ports configuredPorts() {
    return Ports.configured(home.resolve("ports.properties"), System.getenv());
  }

  /** What the running stack uses, whatever this shell's environment says. */
  Ports ports() {
    return supervisor().isPresent()
        ? Ports.configured(home.resolve("run/ports.properties"), java.util.Map.of())
        : configuredPorts();
  }

  /** Who issues the tokens of the running stack. */
  Idp idp() {
    return Idp.read(home.resolve("run"));
  }

  Path logs() {
    return home.resolve("logs");
  }
}

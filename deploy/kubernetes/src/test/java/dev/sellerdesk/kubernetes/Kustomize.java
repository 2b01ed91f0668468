package dev.sellerdesk.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Renders with the real tool; there is no imitation of it here. */
final class Kustomize {
  private static final Map<Path, Rendering> RENDERED = new ConcurrentHashMap<>();

  private static final Map<String, Manifests> READ = new ConcurrentHashMap<>();

  private Kustomize() {}

  /**
   * @param complaints what the tool said besides
   */
  record Rendering(String yaml, String complaints, int exitCode) {}

  static Rendering overlay(String name) {
    return render(Path.of("overlays", name));
  }

  /** A copy, to be changed as one likes. */
  static Manifests manifests(String overlay) {
    return READ.computeIfAbsent(overlay, name -> Manifests.read(overlay(name).yaml())).copy();
  }

  static Rendering render(Path folder) {
    return RENDERED.computeIfAbsent(folder.toAbsolutePath().normalize(), Kustomize::run);
  }

  private static Rendering run(Path folder) {
    Optional<List<String>> tool = tool();
    if (tool.isEmpty()) {
      System.err.println(
          "NOT CHECKED: neither kustomize nor kubectl is on the PATH, so that the manifests of "
              + folder
              + " could not be rendered");
      Assumptions.abort("neither kustomize nor kubectl is on the PATH");
    }
    try {
      Path errors = Files.createTempFile("kustomize", ".err");
      Process process =
          new ProcessBuilder(
                  Stream.concat(tool.orElseThrow().stream(), Stream.of(folder.toString())).toList())
              .redirectError(errors.toFile())
              .start();
      String yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("kustomize does not end");
      }
      String complaints = Files.readString(errors);
      Files.delete(errors);
      return new Rendering(yaml, complaints, process.exitValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Optional<List<String>> tool() {
    return Stream.of(List.of("kustomize", "build"), List.of("kubectl", "kustomize"))
        .filter(command -> onPath(command.getFirst()))
        .findFirst();
  }

  private static boolean onPath(String program) {
    return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}

package dev.sellerdesk.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnotherClusterTest {
  private static final Pattern VALUE = Pattern.compile("(?m)^( {2}[a-z-]+: )(.+)$");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"small", "production"})
  void what_is_particular_to_a_cluster_is_changed_in_one_file(String overlay) throws IOException {
    for (String part : List.of("kubernetes", "identity", "observability")) {
      copy(Path.of("..", part), folder.resolve(part));
    }
    Path file = folder.resolve("kubernetes/overlays").resolve(overlay).resolve("cluster.yaml");
    String text = Files.readString(file);
    int data = text.indexOf("\ndata:");
    List<String> before = new ArrayList<>();
    String after =
        VALUE
            .matcher(text.substring(data))
            .replaceAll(value -> {
              before.add(value.group(2));
              return Matcher.quoteReplacement(value.group(1) + "other-" + before.size() + "-x");
            });
    Files.writeString(file, text.substring(0, data) + after);

    String yaml = Kustomize.render(file.getParent()).yaml();

    assertThat(before).hasSizeGreaterThan(8);
    for (int i = 1; i <= before.size(); i++) {
      assertThat(yaml).contains("other-" + i + "-x");
    }
    // Words such as "gateway" stand elsewhere too; addresses do not.
    assertThat(before.stream().filter(value -> value.contains(".")))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(yaml).doesNotContain(value));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file :
          files.filter(one -> one.toString().matches(".*\\.(yaml|json|env)")).toList()) {
        if (!from.relativize(file).startsWith("target")) {
          Path target = to.resolve(from.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}

package dev.sellerdesk.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.kubernetes.Kustomize.Rendering;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

  @ParameterizedTest
  @ValueSource(strings = {"small", "production"})
  void an_overlay_renders_without_a_warning(String overlay) {
    Rendering rendering = Kustomize.overlay(overlay);

    assertThat(rendering.complaints()).isEmpty();
    assertThat(rendering.exitCode()).isZero();
    assertThat(Manifests.read(rendering.yaml()).of("Deployment")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "production"})
  void no_rule_finds_anything_in_an_overlay(String overlay) {
    assertThat(Rules.findings(Kustomize.manifests(overlay))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.sellerdesk.kubernetes.PlantedMistake#all")
  void a_planted_mistake_is_found(PlantedMistake mistake) {
    Manifests manifests = Kustomize.manifests(mistake.overlay());

    mistake.plant(manifests);

    assertThat(Rules.findings(manifests))
        .anyMatch(finding -> finding.startsWith(mistake.rule() + ": "));
  }

  @Test
  void every_rule_has_a_planted_mistake() {
    Set<String> rules =
        Rules.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    Set<String> shown =
        PlantedMistake.all().stream()
            .map(PlantedMistake::rule)
            .collect(Collectors.toCollection(TreeSet::new));

    rules.remove("openapi");
    assertThat(shown).isEqualTo(rules);
  }

  @Test
  void at_least_sixty_mistakes_are_planted_and_each_is_another_one() {
    List<String> names = PlantedMistake.all().stream().map(PlantedMistake::name).toList();

    assertThat(names).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
  }

  @Test
  void the_api_description_of_kubernetes_finds_what_the_models_find() {
    // The document is Kubernetes' own and not kept here; fabric8's models are the check that always
    // runs.
    Assumptions.assumeTrue(
        OpenApi.available(), "KUBERNETES_OPENAPI names no file: the second opinion is missing");
    List<PlantedMistake> types =
        PlantedMistake.all().stream()
            .filter(mistake -> mistake.edit().path("openapi").asBoolean())
            .toList();

    assertThat(types)
        .isNotEmpty()
        .allSatisfy(mistake -> {
          Manifests manifests = Kustomize.manifests(mistake.overlay());
          mistake.plant(manifests);
          assertThat(OpenApi.findings(manifests)).isNotEmpty();
        });
  }
}

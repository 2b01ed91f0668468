package dev.sellerdesk.messaging.adapter.out.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.quality.Criterion;
import dev.sellerdesk.messaging.domain.quality.Finding;
import dev.sellerdesk.messaging.domain.quality.Mark;
import dev.sellerdesk.messaging.domain.quality.QualityCoach;
import dev.sellerdesk.messaging.domain.quality.QualityCoach.Situation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The coach against a person: messages marked by hand, in three languages (D5). */
class GoldenSetTest {

  private static final double AGREEMENT = 0.95;

  private record Case(
      String channel, Language language, String name, String asked, String text, String marks) {

    List<Finding> found(QualityFiles guides) {
      QualityCoach coach = new QualityCoach(guides.of(language), 40);
      Situation situation =
          new Situation(Optional.of(name), asked, List.of("A2K8290LP8"), Optional.empty());
      return coach.assess(text, situation, channel.equals("MAIL")).stream()
          .filter(finding -> finding.criterion() != Criterion.LENGTH)
          .toList();
    }
  }

  private final QualityFiles guides = new QualityFiles();

  @Test
  void the_coach_agrees_with_the_person_who_marked_the_golden_set() throws IOException {
    List<Case> cases = cases();
    List<String> disagreements = new ArrayList<>();
    int marks = 0;
    for (Case each : cases) {
      List<Finding> found = each.found(guides);
      assertThat(found).hasSize(each.marks().length());
      for (int i = 0; i < found.size(); i++) {
        marks++;
        if (letter(found.get(i).mark()) != each.marks().charAt(i)) {
          disagreements.add(
              "%s %s wanted %s: %s"
                  .formatted(
                      found.get(i).criterion(),
                      found.get(i).mark(),
                      each.marks().charAt(i),
                      each.text()));
        }
      }
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(120);
    assertThat(1 - (double) disagreements.size() / marks)
        .as(String.join("\n", disagreements))
        .isGreaterThanOrEqualTo(AGREEMENT);
  }

  @Test
  void the_two_examples_of_the_marketplace_score_as_expected() throws IOException {
    List<Case> examples = cases().subList(0, 2);

    assertThat(marks(examples.get(0))).isEqualTo("PPPUP");
    assertThat(marks(examples.get(1))).isEqualTo("PPPPP");
  }

  @Test
  void the_same_message_always_gets_the_same_marks_with_evidence_that_stands_in_it()
      throws IOException {
    for (Case each : cases()) {
      List<Finding> found = each.found(guides);
      assertThat(each.found(guides)).isEqualTo(found);
      for (Finding finding : found) {
        assertThat(finding.suggestion().isEmpty()).isEqualTo(finding.mark() == Mark.PASS);
        finding
            .evidence()
            .ifPresent(
                span -> assertThat(each.text().substring(span.start(), span.end())).isNotBlank());
      }
    }
  }

  private String marks(Case each) {
    StringBuilder marks = new StringBuilder();
    each.found(guides).forEach(finding -> marks.append(letter(finding.mark())));
    return marks.toString();
  }

  private static char letter(Mark mark) {
    return mark.name().charAt(0);
  }

  private static List<Case> cases() throws IOException {
    try (InputStream in = GoldenSetTest.class.getResourceAsStream("/quality/golden-set.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(parts ->
              new Case(
                  parts[0],
                  Language.of(parts[1]).orElseThrow(),
                  parts[2],
                  parts[3],
                  parts[4].replace("\\n", "\n"),
                  parts[5]))
          .toList();
    }
  }
}

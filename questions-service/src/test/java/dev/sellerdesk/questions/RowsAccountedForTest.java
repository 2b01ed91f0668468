package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Each row of the requirements has a test here that carries its id and looks through
 * REST and events at the running service, or another service has it:
 *
 * <table>
 * <caption>Rows that are shown elsewhere</caption>
 * <tr><td>Q-12</td><td>messaging: the mail and the link in it</td></tr>
 * <tr><td>Q-21</td><td>nobody: a link to Partnerservice's help pages, nothing to build</td></tr>
 * <tr><td>Q-53</td><td>nps and messaging: the pages that one is led to</td></tr>
 * </table>
 */
class RowsAccountedForTest {

  private static final int ROWS = 61;
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "Q-12", "messaging-service",
          "Q-21", "nothing to build",
          "Q-53", "nps-service and messaging-service");

  /** Where the marketplaces differ, or the row is about the other one. */
  private static final Set<String> OF_MIRAKL =
      Set.of("Q-28", "Q-54", "Q-56", "Q-57", "Q-58", "Q-60", "Q-61");

  private static final Pattern ID = Pattern.compile("(?<![A-Za-z])Q_(\\d\\d)(?=_)");

  @Test
  void every_row_has_a_test_that_carries_its_id_or_belongs_to_another_service() {
    Set<String> rows = new TreeSet<>();
    IntStream.rangeClosed(1, ROWS).forEach(row -> rows.add("Q-%02d".formatted(row)));

    Set<String> shown = shown(_ -> true);
    assertThat(shown).doesNotContainAnyElementsOf(ELSEWHERE.keySet());
    shown.addAll(ELSEWHERE.keySet());
    assertThat(shown).isEqualTo(rows);
  }

  @Test
  void rows_that_differ_on_the_other_marketplace_are_shown_there() {
    assertThat(
            shown(test ->
                test.tryGetAnnotationOfType(TestProfile.class)
                    .filter(profile -> profile.value() == MiraklMarketplace.class)
                    .isPresent()))
        .containsAll(OF_MIRAKL);
  }

  /** The ids in the names of tests at the running service, inherited ones as well. */
  private static Set<String> shown(Predicate<JavaClass> where) {
    Set<String> ids = new TreeSet<>();
    new ClassFileImporter()
        .importPackages("dev.sellerdesk.questions").stream()
            .filter(test -> test.isAnnotatedWith(QuarkusTest.class))
            .filter(where)
            .flatMap(test -> test.getAllMethods().stream())
            .filter(RowsAccountedForTest::isTest)
            .map(JavaMethod::getName)
            .forEach(name -> {
              Matcher id = ID.matcher(name);
              while (id.find()) {
                ids.add("Q-" + id.group(1));
              }
            });
    return ids;
  }

  private static boolean isTest(JavaMethod method) {
    return method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class);
  }
}

package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Where each row of the requirements about writing to customers is seen through REST: in tests that
 * begin with its id. Rows of other services, and rows that ask for nothing, are named as such.
 *
 * <pre>
 * M-09 LettersTest             draft
 * M-10 LettersTest             salutation and closing
 * M-11 LettersTest             formatting
 * M-12 LettersTest             file, and what becomes of the case (the note: Q-43)
 * M-13 LettersTest             four parts of a mail
 * M-14 LettersTest             very short message
 * M-15 LettersTest             preview
 * M-16 LettersTest             sent at once
 * M-22 LettersTest             links and formatting
 * M-23 DirectMessagesTest      chosen by the customer
 * M-24 DirectMessagesTest      answered by one
 * M-25 DirectMessagesTest      at any time
 * M-26 questions-service       one working day
 * M-27 questions-service       not yet part of the response time
 * M-28 DirectMessagesTest      too short
 * M-29 DirectMessagesTest      five points
 * M-30 DirectMessagesTest      name
 * M-31 DirectMessagesTest      fitting answer
 * M-32 DirectMessagesTest      personal
 * M-33 DirectMessagesTest      what, why, when
 * M-34 DirectMessagesTest      end
 * M-35 DirectMessagesTest      two examples
 * M-36 StandardMessagesTest    signature
 * M-37 StandardMessagesTest    signature below new messages
 * M-38 StandardMessagesTest    first name in it
 * M-39 StandardMessagesTest    in open questions
 * M-40 StandardMessagesTest    written and changed by users
 * M-41 StandardMessagesTest    from a draft in one call
 * M-42 StandardMessagesTest    four examples
 * M-43 StandardMessagesTest    open places
 * M-44 AttachmentsTest         open question, mail
 * M-45 AttachmentsTest         10 MB
 * M-46 AttachmentsTest         22 types
 * M-47 AttachmentsTest         5 files
 * M-48 AttachmentsTest         20 MB
 * M-49 ScannerOutageTest       scanner
 * M-50 AttachmentsTest         print to PDF
 * M-51 AttachmentsTest         encrypted address
 * M-52 AttachmentsTest         invoice and photo
 * M-53 TranslationsTest        nl, fr, en
 * M-54 TranslationsTest        preferred language
 * M-55 TranslationsTest        original
 * M-56 TranslationsTest        reverted
 * M-57 TranslationsTest        outgoing
 * M-58 HostileEngineTest       engine away
 * M-59 AttachmentsTest         copy of the invoice
 * M-60 AnswersTest             recipient, text, file (the subject: questions-service)
 * M-61 questions-service       solved at first contact
 * M-62 DirectMessagesTest      when it will be solved
 * M-63 StandardMessagesTest    item, number, day
 * M-64 DirectMessagesTest      clear expectation
 * M-65 nothing                 FAQ that is not included
 * M-66 nothing                 attitude
 * Q-42 AnswersTest             what becomes of the case
 * Q-43 questions-service       notes: neither translated nor sent, so they are not here
 * Q-60 AnswersTest             recipient
 * </pre>
 */
class RequirementRowsTest {

  private static final Path SOURCE =
      Path.of("src/test/java/dev/sellerdesk/messaging/RequirementRowsTest.java");
  private static final Pattern ROW = Pattern.compile("(?m)^ \\* ([MQ]-\\d\\d) (\\S+) +\\S.*$");
  private static final Pattern NAME = Pattern.compile("\\G(?:and_)?([mq])_(\\d\\d)_");
  private static final Set<String> ELSEWHERE = Set.of("questions-service", "nothing");

  @Test
  void every_row_stands_in_the_table_once() throws IOException {
    List<String> rows = ROW.matcher(source()).results().map(row -> row.group(1)).toList();

    assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(wanted());
  }

  @Test
  void every_row_has_a_test_of_its_name_where_the_table_says_so_and_none_if_it_is_elsewhere()
      throws Exception {
    Map<String, Set<String>> classes = classesByRow();
    for (var row : table().entrySet()) {
      Set<String> found = classes.getOrDefault(row.getKey(), Set.of());
      if (ELSEWHERE.contains(row.getValue())) {
        assertThat(found).as(row.getKey()).isEmpty();
      } else {
        assertThat(found).as(row.getKey()).contains(row.getValue());
      }
    }
  }

  private static Set<String> wanted() {
    Set<String> wanted = new TreeSet<>(Set.of("Q-42", "Q-43", "Q-60"));
    IntStream.concat(IntStream.rangeClosed(9, 16), IntStream.rangeClosed(22, 66))
        .forEach(number -> wanted.add("M-%02d".formatted(number)));
    return wanted;
  }

  private static Map<String, String> table() throws IOException {
    Map<String, String> table = new TreeMap<>();
    ROW.matcher(source()).results().forEach(row -> table.put(row.group(1), row.group(2)));
    return table;
  }

  /** By the ids with which tests of the running service begin. */
  private static Map<String, Set<String>> classesByRow()
      throws IOException, ClassNotFoundException {
    Map<String, Set<String>> classes = new TreeMap<>();
    for (String simple : testClasses()) {
      Class<?> tests =
          Class.forName(
              RequirementRowsTest.class.getPackageName() + "." + simple,
              false,
              RequirementRowsTest.class.getClassLoader());
      if (tests.isAnnotationPresent(QuarkusTest.class)) {
        Arrays.stream(tests.getDeclaredMethods())
            .filter(RequirementRowsTest::isTest)
            .flatMap(method -> ids(method.getName()))
            .forEach(id -> classes.computeIfAbsent(id, _ -> new TreeSet<>()).add(simple));
      }
    }
    return classes;
  }

  private static List<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.list(SOURCE.resolveSibling("."))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.replace(".java", ""))
          .toList();
    }
  }

  private static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }

  private static Stream<String> ids(String name) {
    Matcher id = NAME.matcher(name);
    return id.results()
        .map(found -> found.group(1).toUpperCase(Locale.ROOT) + "-" + found.group(2));
  }

  private static String source() throws IOException {
    return Files.readString(SOURCE);
  }
}

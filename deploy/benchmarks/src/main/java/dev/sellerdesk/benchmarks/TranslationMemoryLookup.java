package dev.sellerdesk.benchmarks;

import dev.sellerdesk.messaging.adapter.out.translation.MeasuredIndex;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.translation.FuzzyScore;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit;
import dev.sellerdesk.messaging.domain.translation.SegmentKey;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Candidates;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Entry;
import dev.sellerdesk.platform.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How fast, and how well, a sentence with typing mistakes finds the most similar ones: the
 * service's candidates and edit distance, beside the nearest-neighbour search of pg_trgm, in one
 * run over the same segments; both held against comparing with every segment.
 *
 * <p>Argument {@code --small}: 20 thousand segments and 30 look-ups instead of 300 thousand and 50.
 * What was promised is for the large one; there the run fails when it is not kept.
 */
final class TranslationMemoryLookup {

  private static final int BEST = 5;
  private static final int WARM_UP = 20;
  private static final double LEAST_RATIO = 50;
  private static final double LEAST_RECALL = 0.99;
  private static final List<String> OPENINGS =
      List.of(
          "",
          "Unfortunately ",
          "Today ",
          "I think that ",
          "As I wrote before, ",
          "To be honest, ",
          "According to the website ",
          "For the third time: ",
          "My husband says ",
          "Yesterday ");
  private static final List<String> SUBJECTS =
      List.of(
          "my parcel",
          "my order",
          "the lamp",
          "the lawnmower",
          "the book",
          "the blue jacket",
          "the second item",
          "the replacement",
          "the invoice",
          "the refund",
          "the coffee machine",
          "the charger",
          "the bicycle pump",
          "the garden chair",
          "the children's bed");
  private static final List<String> VERBS =
      List.of(
          "has not arrived",
          "was delivered to the neighbours",
          "arrived damaged",
          "does not work",
          "is missing a part",
          "was sent back",
          "has the wrong colour",
          "is too small",
          "was promised for this week",
          "still stands at the pick-up point",
          "was never shipped",
          "makes a strange noise");
  private static final List<String> ENDINGS =
      List.of(
          "",
          " and I want my money back",
          " although I paid for express delivery",
          " so please send a new one",
          " and nobody answers the phone",
          " since last Monday",
          " even though the tracking says otherwise",
          " and it was a present",
          " which is really annoying",
          " but I still need it before Friday",
          " and the label does not print",
          " as you can see in the photo");
  private static final List<String> NUMBERS =
      List.of("", " after two days", " after three weeks", " in January", " again", " at my work");

  private final List<String> segments;
  private final List<String> questions;

  private TranslationMemoryLookup(int segments, int questions) {
    Random random = new Random(20261122);
    this.segments = segments(segments, random);
    this.questions = questions(questions, random);
  }

  static void main(String... arguments) throws Exception {
    boolean small = Arrays.asList(arguments).contains("--small");
    boolean kept = new TranslationMemoryLookup(small ? 20_000 : 300_000, small ? 30 : 50).run();
    if (!kept && !small) {
      System.exit(1);
    }
  }

  private boolean run() throws IOException, SQLException {
    System.out.printf(
        Locale.ROOT,
        "%,d segments, %d look-ups of the %d most similar%n",
        segments.size(),
        questions.size(),
        BEST);
    List<double[]> wanted = questions.parallelStream().map(this::bruteForce).toList();
    Result ours = service(wanted);
    Result trigrams = postgres(wanted);
    ours.print("candidates and edit distance");
    trigrams.print("pg_trgm, GiST, order by <->");
    double ratio = trigrams.times().at(0.5) / ours.times().at(0.5);
    System.out.printf(
        Locale.ROOT,
        "ratio of the medians %.0f (at least %.0f), recall at %d %.3f (at least %.2f)%n",
        ratio,
        LEAST_RATIO,
        BEST,
        ours.recall(),
        LEAST_RECALL);
    return ratio >= LEAST_RATIO && ours.recall() >= LEAST_RECALL;
  }

  private record Result(Percentiles times, double recall) {
    void print(String name) {
      System.out.printf(Locale.ROOT, "%-30s %s  recall %.3f%n", name, times.shown(), recall);
    }
  }

  private Result service(List<double[]> wanted) {
    List<Entry> entries =
        segments.stream()
            .map(text ->
                new Entry(
                    new MemoryUnit("", MemoryUnit.Use.SENTENCE, Map.of()),
                    Language.EN,
                    text,
                    SegmentKey.of(Language.EN, text),
                    text))
            .toList();
    Candidates candidates = MeasuredIndex.ofTheService().of(entries);
    // the first builds the index; a service that has run for a while is compiled
    for (int i = 0; i < WARM_UP; i++) {
      questions.forEach(question -> similar(candidates, question));
    }
    double[] millis = new double[questions.size()];
    double found = 0;
    for (int i = 0; i < questions.size(); i++) {
      long begun = System.nanoTime();
      List<String> best = similar(candidates, questions.get(i));
      millis[i] = (System.nanoTime() - begun) / 1e6;
      found += recall(questions.get(i), best, wanted.get(i));
    }
    return new Result(new Percentiles(millis), found / questions.size());
  }

  private static List<String> similar(Candidates candidates, String question) {
    record Scored(String text, double score) {}
    PriorityQueue<Scored> best = new PriorityQueue<>(Comparator.comparingDouble(Scored::score));
    for (Entry entry : candidates.like(Language.EN, question, TranslationMemory.CANDIDATES)) {
      double least = best.size() < BEST ? 0 : best.element().score();
      double score = FuzzyScore.similarity(question, entry.folded(), least);
      if (best.size() < BEST || score > least) {
        best.add(new Scored(entry.folded(), score));
      }
      if (best.size() > BEST) {
        best.poll();
      }
    }
    return best.stream().map(Scored::text).toList();
  }

  private Result postgres(List<double[]> wanted) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("trgm");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, false)) {
      server.createDatabase("memory");
      try (Connection connection =
          DriverManager.getConnection(
              server.jdbcUrl("postgres").replace("/postgres", "/memory"),
              "postgres",
              EmbeddedPostgres.PASSWORD)) {
        fill(connection);
        return measured(connection, wanted);
      }
    } finally {
      delete(folder);
    }
  }

  private void fill(Connection connection) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("create extension pg_trgm");
      sql.execute("create table segment (text text not null)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into segment select unnest(?)")) {
      insert.setArray(1, connection.createArrayOf("text", segments.toArray()));
      insert.execute();
    }
    try (Statement sql = connection.createStatement()) {
      sql.execute("create index on segment using gist (text gist_trgm_ops)");
      sql.execute("analyze segment");
    }
  }

  private Result measured(Connection connection, List<double[]> wanted) throws SQLException {
    double[] millis = new double[questions.size()];
    double found = 0;
    try (PreparedStatement nearest =
        connection.prepareStatement("select text from segment order by text <-> ? limit " + BEST)) {
      for (String question : questions.subList(0, Math.min(10, questions.size()))) {
        nearest(nearest, question);
      }
      for (int i = 0; i < questions.size(); i++) {
        long begun = System.nanoTime();
        List<String> best = nearest(nearest, questions.get(i));
        millis[i] = (System.nanoTime() - begun) / 1e6;
        found += recall(questions.get(i), best, wanted.get(i));
      }
    }
    return new Result(new Percentiles(millis), found / questions.size());
  }

  private static List<String> nearest(PreparedStatement nearest, String question)
      throws SQLException {
    nearest.setString(1, question);
    List<String> best = new ArrayList<>();
    try (ResultSet rows = nearest.executeQuery()) {
      while (rows.next()) {
        best.add(rows.getString(1));
      }
    }
    return best;
  }

  /**
   * The similarities of the best, ascending: which of equally similar ones are found is all the
   * same.
   */
  private double[] bruteForce(String question) {
    PriorityQueue<Double> best = new PriorityQueue<>();
    for (String segment : segments) {
      double least = best.size() < BEST ? 0 : best.element();
      double score = FuzzyScore.similarity(question, segment, least);
      if (best.size() < BEST) {
        best.add(score);
      } else if (score > least) {
        best.poll();
        best.add(score);
      }
    }
    return best.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static double recall(String question, List<String> found, double[] wanted) {
    double[] scores =
        found.stream()
            .mapToDouble(text -> FuzzyScore.similarity(question, text))
            .sorted()
            .toArray();
    int hits = 0;
    for (int i = 1; i <= wanted.length; i++) {
      boolean asGood =
          i <= scores.length && scores[scores.length - i] >= wanted[wanted.length - i] - 1e-9;
      hits += asGood ? 1 : 0;
    }
    return (double) hits / wanted.length;
  }

  private static List<String> segments(int count, Random random) {
    Set<String> made = new LinkedHashSet<>();
    while (made.size() < count) {
      String text =
          any(OPENINGS, random)
              + any(SUBJECTS, random)
              + " "
              + any(VERBS, random)
              + any(NUMBERS, random)
              + any(ENDINGS, random);
      if (random.nextInt(3) > 0) {
        text += ", order " + (1_000 + random.nextInt(9_000));
      }
      made.add(text.toLowerCase(Locale.ROOT));
    }
    return List.copyOf(made);
  }

  private List<String> questions(int count, Random random) {
    List<String> made = new ArrayList<>();
    while (made.size() < count) {
      StringBuilder text = new StringBuilder(segments.get(random.nextInt(segments.size())));
      for (int mistakes = 1 + random.nextInt(3); mistakes > 0; mistakes--) {
        int at = random.nextInt(text.length() - 1);
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, (char) ('a' + random.nextInt(26)));
          default -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
        }
      }
      made.add(text.toString());
    }
    return made;
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

package dev.sellerdesk.benchmarks;

import dev.sellerdesk.local.Progress;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import dev.sellerdesk.local.StackConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * Whether the satisfaction of a retailer with ten million answers is read as fast as that of one
 * with ten thousand, all of them within the days that the page shows. Both are asked in turn over
 * HTTP; beside them, in the same run, the query that counts the answers themselves.
 *
 * <p>{@code --small} takes two hundred thousand instead of ten million.
 */
final class SatisfactionPage {

  private static final String FEW_RETAILER = "1001";
  private static final String MANY_RETAILER = "1002";
  private static final int FEW = 10_000;
  private static final int MANY = 10_000_000;
  private static final int MANY_SMALL = 200_000;
  private static final int PORTION = 500_000;
  private static final int WARM_UP = 300;
  private static final int REQUESTS = 1_000;
  private static final int SCANS = 3;
  private static final double MOST = 1.5;
  private static final Pattern N = Pattern.compile("\"n\":(\\d+),\"nps\":(-?\\d+)");

  private static final String ANSWERS =
      """
      insert into survey (id, retailer_id, question_id, case_number, order_number, customer_ref, subject_code, language, channel,
        closed_by, had_contact, closed_at, due_at, decision, reason, decided_at, status, token_hash, invited_at, expires_at,
        response_id, score, answered_at, questions, agent, version)
      select gen_random_uuid(), '%1$s', gen_random_uuid(), 'Q-' || i, 'A' || i, null, 'SUBJECT_' || i %% 12, (array['nl','fr','en'])[1 + i %% 3],
        (array['EMAIL','DM','PHONE'])[1 + i %% 3], 'SELLER', true, at - interval '2 days', at - interval '1 day', 'SENT', 'SENT_AS_PLANNED',
        at - interval '1 day', 'ANSWERED', decode(md5('%1$s' || i), 'hex'), at - interval '1 day', at + interval '29 days',
        gen_random_uuid(), (i * 7919::bigint) %% 11, at, 1, 'agent-' || i %% 20, 1
      from (select i, now() - interval '27 days' * (i::float8 / %2$d) as at from generate_series(%3$d, %4$d) i) answers
      """;

  private static final String FULL_SCAN =
      """
      select (answered_at at time zone 'Europe/Amsterdam')::date, count(*), count(*) filter (where score >= 9),
        count(*) filter (where score <= 6)
      from survey where retailer_id = '%s' and answered_at >= now() - interval '28 days' group by 1
      """;

  private final Stack stack;
  private final Map<String, String> tokens = new TreeMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private SatisfactionPage(Stack stack) {
    this.stack = stack;
  }

  static void main(String... arguments) throws Exception {
    int many = List.of(arguments).contains("--small") ? MANY_SMALL : MANY;
    Path home = Files.createTempDirectory("sellerdesk-bench");
    boolean held;
    try (Stack stack =
        Stack.start(StackConfig.test(home).withOnly(Set.of(Service.NPS)).with(Progress.silent()))) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      held = new SatisfactionPage(stack).run(many);
    }
    if (!held) {
      System.exit(1);
    }
  }

  private boolean run(int many) throws Exception {
    fill(FEW_RETAILER, FEW);
    fill(MANY_RETAILER, many);
    prepare();
    Map<String, DoubleStream.Builder> times = new TreeMap<>();
    for (int i = 0; i < WARM_UP + REQUESTS; i++) {
      for (String retailer : List.of(FEW_RETAILER, MANY_RETAILER)) {
        double millis = ask(retailer, retailer.equals(FEW_RETAILER) ? FEW : many);
        if (i >= WARM_UP) {
          times.computeIfAbsent(retailer, _ -> DoubleStream.builder()).add(millis);
        }
      }
    }
    Percentiles few = percentiles(times, FEW_RETAILER);
    Percentiles lots = percentiles(times, MANY_RETAILER);
    double scanOfFew = scan(FEW_RETAILER);
    double scanOfMany = scan(MANY_RETAILER);
    double median = lots.at(0.50) / few.at(0.50);
    double tail = lots.at(0.95) / few.at(0.95);
    say("GET /satisfaction over %,d answers: %s", FEW, few.shown());
    say("GET /satisfaction over %,d answers: %s", many, lots.shown());
    say(
        "counting the answers themselves: %.1f ms over %,d, %.1f ms over %,d",
        scanOfFew, FEW, scanOfMany, many);
    say(
        "ratio p50 %.2f, p95 %.2f (at most %.1f); counting grows by %.0f and takes %.0f times as long as the page",
        median, tail, MOST, scanOfMany / scanOfFew, scanOfMany / lots.at(0.50));
    return median <= MOST && tail <= MOST;
  }

  private void fill(String retailer, int number) throws SQLException {
    try (Connection admin = superuser();
        Statement sql = admin.createStatement()) {
      sql.execute("set synchronous_commit = off");
      for (int from = 1; from <= number; from += PORTION) {
        int to = Math.min(number, from + PORTION - 1);
        sql.execute(ANSWERS.formatted(retailer, number, from, to));
        say("%,d answers of retailer %s", to, retailer);
      }
    }
  }

  private void prepare() throws SQLException {
    try (Connection admin = superuser();
        Statement sql = admin.createStatement()) {
      long start = System.nanoTime();
      sql.execute("select recount_satisfaction('Europe/Amsterdam')");
      say("counted into days in %.1f s", (System.nanoTime() - start) / 1e9);
      sql.execute("vacuum analyze survey");
      sql.execute("vacuum analyze satisfaction_day");
    }
  }

  private double ask(String retailer, long expected) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stack.url(Service.NPS) + "/satisfaction"))
            .header("Authorization", "Bearer " + token(retailer))
            .build();
    long start = System.nanoTime();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    double millis = (System.nanoTime() - start) / 1e6;
    Matcher n = N.matcher(answer.body());
    if (answer.statusCode() != 200 || !n.find() || Long.parseLong(n.group(1)) != expected) {
      throw new IllegalStateException(
          "not the figures of %d answers: %s".formatted(expected, answer.body()));
    }
    return millis;
  }

  private String token(String retailer) {
    return tokens.computeIfAbsent(retailer, _ -> stack.token("seller-" + retailer));
  }

  private double scan(String retailer) throws SQLException {
    DoubleStream.Builder millis = DoubleStream.builder();
    try (Connection admin = superuser();
        Statement sql = admin.createStatement()) {
      for (int i = 0; i < SCANS; i++) {
        long start = System.nanoTime();
        try (ResultSet rows = sql.executeQuery(FULL_SCAN.formatted(retailer))) {
          while (rows.next()) {
            // every day
          }
        }
        millis.add((System.nanoTime() - start) / 1e6);
      }
    }
    return new Percentiles(millis.build().toArray()).at(0.50);
  }

  private static Percentiles percentiles(Map<String, DoubleStream.Builder> times, String retailer) {
    return new Percentiles(times.getOrDefault(retailer, DoubleStream.builder()).build().toArray());
  }

  private Connection superuser() throws SQLException {
    return DriverManager.getConnection(stack.jdbcUrl(Service.NPS), "postgres", "sellerdesk");
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}

package dev.sellerdesk.benchmarks;

import dev.sellerdesk.local.Progress;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import dev.sellerdesk.local.StackConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * What the overview costs with five million questions against what it costs with ten thousand: two
 * services on two databases in the same run, asked in turn at a fixed rate, each time about another
 * retailer. Few retailers share the ten thousand, so that a page is full on both sides and only the
 * amount of data differs.
 *
 * <p>Arguments: {@code --small} takes 100 thousand in place of five million and fewer requests.
 */
public final class OverviewLatency {

  private static final int FEW = 10_000;
  private static final int RETAILERS_OF_FEW = 20;
  private static final Duration BETWEEN = Duration.ofMillis(12);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Issuer issuer = new Issuer();
  private final Random dice = new Random(4_711);

  /** A question that is there to be found. */
  private record Known(String caseNumber, String orderNumber, String customerName) {}

  /** One service with its database. */
  private static final class Side {
    private final Stack stack;
    private final Map<String, List<Known>> byRetailer;
    private final List<String> retailers;

    Side(Stack stack, Map<String, List<Known>> byRetailer) {
      this.stack = stack;
      this.byRetailer = byRetailer;
      this.retailers = List.copyOf(byRetailer.keySet());
    }
  }

  private static final Percentiles NOTHING = new Percentiles(new double[0]);

  /** Which request to send for a retailer of whom a question is known. */
  private static final Map<String, Function<Known, String>> OPERATIONS = operations();

  public static void main(String[] arguments) throws Exception {
    boolean small = arguments.length > 0 && arguments[0].equals("--small");
    new OverviewLatency()
        .run(
            small ? new QuestionLoad(100_000, 200) : new QuestionLoad(5_000_000, 2_000),
            small ? 150 : 400,
            small ? 400 : 2_000);
  }

  private void run(QuestionLoad load, int warmUp, int requests) throws Exception {
    try (Stack few = start();
        Stack many = start()) {
      Side small = side(few, new QuestionLoad(FEW, RETAILERS_OF_FEW));
      Side large = side(many, load);
      say(
          "%d questions of %d retailers against %d of %d; one request every %d ms, in turn",
          load.questions(), load.retailers(), FEW, RETAILERS_OF_FEW, BETWEEN.toMillis());
      say(
          "%-28s %10s %10s %10s %10s %8s %8s",
          "", "few p50", "many p50", "few p99", "many p99", "p50", "p99");
      for (String operation : OPERATIONS.keySet()) {
        warmUp(operation, List.of(small, large), warmUp);
      }
      for (String operation : OPERATIONS.keySet()) {
        Map<Side, Percentiles> measured = measure(operation, List.of(small, large), requests);
        Percentiles little = measured.getOrDefault(small, NOTHING);
        Percentiles much = measured.getOrDefault(large, NOTHING);
        say(
            "%-28s %7.1f ms %7.1f ms %7.1f ms %7.1f ms %8.2f %8.2f",
            operation,
            little.at(0.50),
            much.at(0.50),
            little.at(0.99),
            much.at(0.99),
            much.at(0.50) / little.at(0.50),
            much.at(0.99) / little.at(0.99));
      }
    }
  }

  private Stack start() throws IOException {
    Map<String, String> environment =
        Map.of(
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "",
            "QUARKUS_OIDC_PUBLIC_KEY",
            issuer.publicKey(),
            "SELLERDESK_RATE_LIMIT_REQUESTS",
            "1000000");
    return Stack.start(
        StackConfig.test(Files.createTempDirectory("sellerdesk-bench"))
            .with(Progress.silent())
            .withOnly(Set.of(Service.QUESTIONS))
            .with(environment));
  }

  private static Side side(Stack stack, QuestionLoad load) throws SQLException {
    long start = System.nanoTime();
    try (Connection admin =
        DriverManager.getConnection(stack.jdbcUrl(Service.QUESTIONS), "postgres", "sellerdesk")) {
      load.into(admin);
      say(
          "loaded %d questions in %d s",
          load.questions(), Duration.ofNanos(System.nanoTime() - start).toSeconds());
      return new Side(stack, known(admin, load));
    }
  }

  /** Some open questions of each retailer. */
  private static Map<String, List<Known>> known(Connection admin, QuestionLoad load)
      throws SQLException {
    Map<String, List<Known>> known = new LinkedHashMap<>();
    try (PreparedStatement query =
        admin.prepareStatement(
            "select case_number, order_number, customer_name from customer_question where retailer_id = ? and status <> 'CLOSED'"
                + " order by ranked_at limit 20")) {
      for (int i = 0; i < load.retailers(); i++) {
        String retailer = Integer.toString(1_001 + i);
        query.setString(1, retailer);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            known
                .computeIfAbsent(retailer, _ -> new ArrayList<>())
                .add(new Known(rows.getString(1), rows.getString(2), rows.getString(3)));
          }
        }
      }
    }
    return known;
  }

  private static Map<String, Function<Known, String>> operations() {
    Map<String, Function<Known, String>> operations = new LinkedHashMap<>();
    operations.put("open view", _ -> "/questions");
    operations.put("search by case number", known -> "/questions?view=all&q=" + known.caseNumber);
    operations.put("search by order number", known -> "/questions?view=all&q=" + known.orderNumber);
    operations.put(
        "filter by customer",
        known -> "/questions?view=open&customerName=" + encoded(known.customerName));
    operations.put("summary", _ -> "/summary");
    return operations;
  }

  /** One after the other: a service that has just been started cannot keep up yet. */
  private void warmUp(String operation, List<Side> sides, int requests)
      throws IOException, InterruptedException {
    for (int i = 0; i < requests * sides.size(); i++) {
      http.send(request(operation, sides.get(i % sides.size())), BodyHandlers.discarding());
    }
  }

  /** At fixed moments, whatever the answers take, and in turn for each side. */
  private Map<Side, Percentiles> measure(String operation, List<Side> sides, int requests)
      throws InterruptedException {
    Map<Side, ConcurrentLinkedQueue<Double>> millis = new LinkedHashMap<>();
    ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < requests * sides.size(); i++) {
        long due = start + i * BETWEEN.toNanos();
        Side side = sides.get(i % sides.size());
        HttpRequest request = request(operation, side);
        ConcurrentLinkedQueue<Double> taken =
            millis.computeIfAbsent(side, _ -> new ConcurrentLinkedQueue<>());
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        pool.submit(() -> {
          try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"items\":[]")) {
              failures.add(
                  request.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            taken.add((System.nanoTime() - due) / 1e6);
          } catch (IOException | InterruptedException e) {
            failures.add(request.uri() + ": " + e);
          }
        });
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.size() + " requests failed; " + failures.peek());
    }
    Map<Side, Percentiles> measured = new LinkedHashMap<>();
    millis.forEach((side, all) ->
        measured.put(
            side, new Percentiles(all.stream().mapToDouble(Double::doubleValue).toArray())));
    return measured;
  }

  private HttpRequest request(String operation, Side side) {
    String retailer = side.retailers.get(dice.nextInt(side.retailers.size()));
    List<Known> known = side.byRetailer.getOrDefault(retailer, List.of());
    Known one = known.get(dice.nextInt(known.size()));
    String path = OPERATIONS.getOrDefault(operation, _ -> "/").apply(one);
    return HttpRequest.newBuilder(URI.create(side.stack.url(Service.QUESTIONS) + path))
        .header("Authorization", "Bearer " + issuer.sellerToken(retailer))
        .GET()
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}

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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.DoubleStream;

/**
 * Whether a seller with a million messages opens a conversation as fast as one with ten thousand:
 * both in one database, in conversations of ten messages that are translated twice each, asked for
 * at random and in turn over HTTP.
 *
 * <p>{@code --small} takes a hundred thousand instead of a million.
 */
final class ConversationLatency {

  private static final String FEW_RETAILER = "1001";
  private static final String MANY_RETAILER = "1002";
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int MANY_SMALL = 100_000;
  private static final int OF_ONE_CONVERSATION = 10;
  private static final int PORTION = 20_000;
  private static final int WARM_UP = 500;
  private static final int REQUESTS = 3_000;
  private static final double MOST = 1.5;

  private static final String CONVERSATIONS =
      """
      insert into conversation (id, retailer_id, case_number, order_number, channel, state, state_since, version)
      select md5('%1$s/' || c)::uuid, '%1$s', 'Q-%1$s-' || c, 'A%1$s' || c, 'EMAIL', 'OPEN', now() - interval '9 days', 0
      from generate_series(%2$d, %3$d) c
      """;

  private static final String MESSAGES =
      """
      insert into message (id, retailer_id, question_id, author, recipient, channel, sent_at, original_language, original_text, attempts, version)
      select md5('%1$s/' || c || '/' || m)::uuid, '%1$s', md5('%1$s/' || c)::uuid, case when m %% 2 = 1 then 'CUSTOMER' else 'SELLER' end,
        case when m %% 2 = 1 then 'SELLER' else 'CUSTOMER' end, 'EMAIL', now() - interval '8 days' + m * interval '1 hour', 'FR',
        'Bonjour, où est mon colis ' || c || ' ?', 1, 0
      from generate_series(%2$d, %3$d) c, generate_series(1, 10) m
      """;

  private static final String TRANSLATIONS =
      """
      insert into message_translation (message_id, language, retailer_id, question_id, status, text, engine, coverage, memory_version)
      select md5('%1$s/' || c || '/' || m)::uuid, language, '%1$s', md5('%1$s/' || c)::uuid, 'COMPLETE', 'Waar is mijn pakket ' || c || '?',
        'memory', 1, '1'
      from generate_series(%2$d, %3$d) c, generate_series(1, 10) m, unnest(array['NL', 'EN']) language
      """;

  private final Stack stack;
  private final Map<String, String> tokens = new TreeMap<>();
  private final Random random = new Random(7);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ConversationLatency(Stack stack) {
    this.stack = stack;
  }

  static void main(String... arguments) throws Exception {
    int many = List.of(arguments).contains("--small") ? MANY_SMALL : MANY;
    Path home = Files.createTempDirectory("sellerdesk-bench");
    boolean held;
    try (Stack stack =
        Stack.start(
            StackConfig.test(home).withOnly(Set.of(Service.MESSAGING)).with(Progress.silent()))) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      held = new ConversationLatency(stack).run(many);
    }
    if (!held) {
      System.exit(1);
    }
  }

  private boolean run(int many) throws Exception {
    fill(FEW_RETAILER, FEW / OF_ONE_CONVERSATION);
    fill(MANY_RETAILER, many / OF_ONE_CONVERSATION);
    try (Connection admin = superuser();
        Statement sql = admin.createStatement()) {
      sql.execute("vacuum analyze");
    }
    Map<String, DoubleStream.Builder> times = new TreeMap<>();
    for (int i = 0; i < WARM_UP + REQUESTS; i++) {
      for (String retailer : List.of(FEW_RETAILER, MANY_RETAILER)) {
        int messages = retailer.equals(FEW_RETAILER) ? FEW : many;
        double millis = open(retailer, 1 + random.nextInt(messages / OF_ONE_CONVERSATION));
        if (i >= WARM_UP) {
          times.computeIfAbsent(retailer, _ -> DoubleStream.builder()).add(millis);
        }
      }
    }
    Percentiles few = percentiles(times, FEW_RETAILER);
    Percentiles lots = percentiles(times, MANY_RETAILER);
    double tail = lots.at(0.99) / few.at(0.99);
    say("a conversation among %,d messages: %s", FEW, few.shown());
    say("a conversation among %,d messages: %s", many, lots.shown());
    say("ratio p50 %.2f, p99 %.2f (at most %.1f)", lots.at(0.50) / few.at(0.50), tail, MOST);
    return tail <= MOST;
  }

  private void fill(String retailer, int conversations) throws SQLException {
    try (Connection admin = superuser();
        Statement sql = admin.createStatement()) {
      sql.execute("set synchronous_commit = off");
      for (int from = 1; from <= conversations; from += PORTION) {
        int to = Math.min(conversations, from + PORTION - 1);
        for (String rows : List.of(CONVERSATIONS, MESSAGES, TRANSLATIONS)) {
          sql.execute(rows.formatted(retailer, from, to));
        }
        say("%,d messages of retailer %s", to * OF_ONE_CONVERSATION, retailer);
      }
    }
  }

  /** As PostgreSQL's md5 of the same text, read as a UUID. */
  private static UUID conversation(String retailer, int number) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5")
              .digest((retailer + "/" + number).getBytes(StandardCharsets.UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(digest);
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private double open(String retailer, int number) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    stack.url(Service.MESSAGING)
                        + "/conversations/"
                        + conversation(retailer, number)
                        + "/messages"))
            .header("Authorization", "Bearer " + token(retailer))
            .build();
    long start = System.nanoTime();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    double millis = (System.nanoTime() - start) / 1e6;
    if (answer.statusCode() != 200
        || answer.body().split("mon colis " + number + " ", -1).length <= OF_ONE_CONVERSATION) {
      throw new IllegalStateException("not conversation %d: %s".formatted(number, answer.body()));
    }
    return millis;
  }

  private String token(String retailer) {
    return tokens.computeIfAbsent(retailer, _ -> stack.token("seller-" + retailer));
  }

  private static Percentiles percentiles(Map<String, DoubleStream.Builder> times, String retailer) {
    return new Percentiles(times.getOrDefault(retailer, DoubleStream.builder()).build().toArray());
  }

  private Connection superuser() throws SQLException {
    return DriverManager.getConnection(stack.jdbcUrl(Service.MESSAGING), "postgres", "sellerdesk");
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}

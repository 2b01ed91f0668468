package dev.sellerdesk.benchmarks;

import dev.sellerdesk.local.Progress;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import dev.sellerdesk.local.StackConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How long after a closing is committed the survey decision is committed: through outbox, relay,
 * Kafka, inbox and nps, at a fixed rate of closings. Both moments are PostgreSQL's own commit
 * timestamps on one server. Beside it, in the same run, what cannot be avoided: two commits and
 * Kafka's way from producer to consumer. It begins when the stack has nothing else to do.
 *
 * <p>Arguments: closings a second (100), seconds of a round (10), seconds of warm-up (180), rounds
 * (1), each with figures of its own. The full compiler, which the services of a local stack go
 * without, takes half of two processors for minutes: they have time for 100 a second only when it
 * is done. Nothing else may be at work on the machine.
 */
final class ClosingLatency {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final int PROBES = 300;
  private static final List<String> FULL_COMPILER = List.of("-XX:TieredStopAtLevel=4", "-Xmx512m");

  /** Seconds of closings before the warm-up opens them again. */
  private static final int LONGEST_LEG = 20;

  private final Stack stack;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ClosingLatency(Stack stack) {
    this.stack = stack;
  }

  static void main(String... arguments) throws Exception {
    int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    int warmUp = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 180;
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
    Path home = Files.createTempDirectory("sellerdesk-bench");
    try (Stack stack =
        Stack.start(
            StackConfig.test(home).with(Progress.silent()).withJavaOptions(FULL_COMPILER))) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      new ClosingLatency(stack).run(rate, seconds, warmUp, rounds);
    }
  }

  private void run(int rate, int seconds, int warmUp, int rounds) throws Exception {
    keepCommitTimestamps();
    int warming = rate * Math.min(warmUp, LONGEST_LEG);
    int number = rate * seconds * rounds + warming;
    say("preparing %d questions with contact", number);
    List<String> questions = prepare(number);
    awaitQuiet();
    warmUp(questions.subList(0, warming), warmUp, rate);
    for (int round = 0; round < rounds; round++) {
      awaitQuiet();
      int from = warming + rate * seconds * round;
      measure(questions.subList(from, from + rate * seconds), rate);
    }
  }

  /**
   * The same questions are closed and opened again, until the compiler has seen enough of it: while
   * it is at work it takes half of the processors.
   */
  private void warmUp(List<String> questions, int seconds, int rate) throws Exception {
    if (questions.isEmpty()) {
      return;
    }
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    say("warming up for %d seconds with %d questions", seconds, questions.size());
    while (System.nanoTime() < end) {
      ProcessorTime before = ProcessorTime.now();
      command(questions, "close", rate);
      say(
          "processor time for each closing of the warm-up: %s",
          ProcessorTime.now().since(before).shared(questions.size()));
      if (System.nanoTime() < end) {
        command(questions, "reopen", rate);
      }
    }
  }

  private void measure(List<String> questions, int rate) throws Exception {
    say("measuring %d closings", questions.size());
    ProcessorTime before = ProcessorTime.now();
    command(questions, "close", rate);
    awaitDecisions(questions);
    ProcessorTime spent = ProcessorTime.now().since(before);
    Map<String, Double> closed =
        commitTimes(Service.QUESTIONS, "customer_question", "id", questions);
    Map<String, Double> relayed = relayTimes();
    Map<String, Double> decided = commitTimes(Service.NPS, "survey", "question_id", questions);
    Percentiles whole = between(questions, closed, decided);
    Percentiles commits = commitProbe();
    Percentiles kafka = kafkaProbe();
    say("closing committed -> survey decision committed, %d a second: %s", rate, whole.shown());
    say("of it, until the relay sends: %s", between(questions, closed, relayed).shown());
    say("of it, from there to the decision: %s", between(questions, relayed, decided).shown());
    say("processor time for each of them: %s", spent.shared(questions.size()));
    say("one commit by itself, same run: %s", commits.shown());
    say("Kafka producer -> consumer by itself, same run: %s", kafka.shown());
    double unavoidable = 2 * commits.at(0.99) + kafka.at(0.99);
    say(
        "p99 against 2 commits + Kafka (%.1f ms): ratio %.2f; p50: ratio %.2f",
        unavoidable,
        whole.at(0.99) / unavoidable,
        whole.at(0.50) / (2 * commits.at(0.50) + kafka.at(0.50)));
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(java.util.Locale.ROOT, format, values));
  }

  /** PostgreSQL keeps commit timestamps only when told to, and only from a restart on. */
  private void keepCommitTimestamps() throws SQLException {
    try (Connection admin = superuser(Service.QUESTIONS);
        Statement sql = admin.createStatement()) {
      sql.execute("alter system set track_commit_timestamp = on");
    }
    stack.faults().stopPostgres();
    stack.faults().startPostgres();
  }

  private List<String> prepare(int number) throws Exception {
    List<String> ids = Collections.synchronizedList(new ArrayList<>());
    String webshop = stack.token("webshop");
    String seller = stack.token("seller-1001");
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        String order = "B" + i;
        running.add(pool.submit(() -> ids.add(questionWithContact(order, webshop, seller))));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    for (String id : ids) {
      while (!send(get(Service.QUESTIONS, "/questions/" + id, seller))
          .contains("\"awaiting\":\"CUSTOMER\"")) {
        Thread.sleep(50);
      }
    }
    return ids;
  }

  /** The mails of the preparation are no part of what is measured. */
  private void awaitQuiet() throws SQLException, InterruptedException {
    for (Service service : Service.values()) {
      while (hasWork(service)) {
        Thread.sleep(200);
      }
    }
  }

  private boolean hasWork(Service service) throws SQLException {
    try (Connection admin = superuser(service);
        Statement sql = admin.createStatement();
        ResultSet answer =
            sql.executeQuery(
                "select exists (select from scheduled_tasks where execution_time <= now()) or exists (select from outbox)")) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private String questionWithContact(String order, String webshop, String seller)
      throws IOException, InterruptedException {
    send(
        post(
            Service.ORDERS,
            "/orders",
            webshop,
            """
            {"orderNumber":"%1$s","retailerId":"1001","customer":{"ref":"c-%1$s","firstName":"A","lastName":"B","email":"%1$s@customer.example"},
             "shippingAddress":{"name":"A B","street":"S","houseNumber":"1","zipCode":"1234AB","city":"U","countryCode":"NL"},
             "items":[{"ean":"8712345678906","title":"Lawnmower X","quantity":1,"unitPrice":{"amount":"9.95","currency":"EUR"},"fulfilment":"FBR"}],
             "shippingCost":{"amount":"0.00","currency":"EUR"}}
            """
                .formatted(order)));
    Matcher id =
        ID.matcher(
            send(
                post(
                    Service.QUESTIONS,
                    "/questions",
                    webshop,
                    "{\"retailerId\":\"1001\",\"orderNumber\":\"%s\",\"subject\":\"WHERE_IS_MY_ORDER\",\"channel\":\"DM\",\"language\":\"nl\",\"message\":\"Waar is mijn bestelling?\"}"
                        .formatted(order))));
    if (!id.find()) {
      throw new IllegalStateException("a question came back without id");
    }
    HttpRequest answer =
        post(
            Service.MESSAGING,
            "/conversations/" + id.group(1) + "/messages",
            seller,
            "{\"message\":\"Uw pakket is onderweg.\"}");
    while (status(answer) == 404) {
      Thread.sleep(50);
    }
    return id.group(1);
  }

  /** At fixed moments, whatever the answers take: a slow answer must not slow the next request. */
  private void command(List<String> questions, String command, int rate)
      throws InterruptedException, ExecutionException {
    String seller = stack.token("seller-1001");
    long start = System.nanoTime();
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < questions.size(); i++) {
        long due = start + i * 1_000_000_000L / rate;
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        HttpRequest request =
            post(Service.QUESTIONS, "/questions/" + questions.get(i) + "/" + command, seller, "{}");
        answers.add(pool.submit(() -> status(request)));
      }
      for (Future<Integer> answer : answers) {
        if (answer.get() >= 300) {
          throw new IllegalStateException("to " + command + " was refused with " + answer.get());
        }
      }
    }
  }

  private void awaitDecisions(List<String> questions) throws SQLException, InterruptedException {
    while (commitTimes(Service.NPS, "survey", "question_id", questions).size() < questions.size()) {
      Thread.sleep(200);
    }
  }

  private static Percentiles between(
      List<String> questions, Map<String, Double> from, Map<String, Double> to) {
    return new Percentiles(
        questions.stream()
            .mapToDouble(id -> to.getOrDefault(id, Double.NaN) - from.getOrDefault(id, Double.NaN))
            .toArray());
  }

  /** When the relay handed each closing to its producer, as Kafka keeps it with the record. */
  private Map<String, Double> relayTimes() {
    Map<String, Double> times = new HashMap<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", stack.kafkaBootstrap()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("sellerdesk.questions").stream()
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      for (var records = consumer.poll(Duration.ofSeconds(5));
          !records.isEmpty();
          records = consumer.poll(Duration.ofSeconds(1))) {
        // The closing is the last that a question of this measurement tells.
        records.forEach(record -> times.put(record.key(), (double) record.timestamp()));
      }
    }
    return times;
  }

  private Map<String, Double> commitTimes(
      Service service, String table, String key, List<String> ids) throws SQLException {
    Map<String, Double> times = new HashMap<>();
    try (Connection admin = superuser(service);
        PreparedStatement query =
            admin.prepareStatement(
                "select %1$s::text, extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 from %2$s where %1$s::text = any (?)"
                    .formatted(key, table))) {
      query.setArray(1, admin.createArrayOf("text", ids.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          times.put(rows.getString(1), rows.getDouble(2));
        }
      }
    }
    return times;
  }

  private Percentiles commitProbe() throws SQLException {
    try (Connection connection = superuser(Service.NPS);
        Statement sql = connection.createStatement()) {
      sql.execute("create table if not exists commit_probe (n int)");
      DoubleStream.Builder millis = DoubleStream.builder();
      for (int i = 0; i < PROBES; i++) {
        long start = System.nanoTime();
        sql.execute("insert into commit_probe values (1)");
        millis.add((System.nanoTime() - start) / 1e6);
      }
      return new Percentiles(millis.build().toArray());
    }
  }

  private Percentiles kafkaProbe() throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", stack.kafkaBootstrap(), "acks", "all");
    TopicPartition partition = new TopicPartition("sellerdesk.surveys.dlq", 0);
    DoubleStream.Builder millis = DoubleStream.builder();
    try (var producer =
            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        var consumer =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToEnd(List.of(partition));
      consumer.position(partition);
      byte[] payload = "x".repeat(512).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < PROBES; i++) {
        long start = System.nanoTime();
        producer.send(new ProducerRecord<>(partition.topic(), 0, null, payload)).get();
        while (consumer.poll(Duration.ofSeconds(5)).isEmpty()) {
          // again
        }
        millis.add((System.nanoTime() - start) / 1e6);
      }
    }
    double[] all = millis.build().toArray();
    return new Percentiles(java.util.Arrays.copyOfRange(all, all.length / 10, all.length));
  }

  private Connection superuser(Service service) throws SQLException {
    return DriverManager.getConnection(stack.jdbcUrl(service), "postgres", "sellerdesk");
  }

  private HttpRequest get(Service service, String path, String token) {
    return HttpRequest.newBuilder(URI.create(stack.url(service) + path))
        .header("Authorization", "Bearer " + token)
        .GET()
        .build();
  }

  private HttpRequest post(Service service, String path, String token, String body) {
    return HttpRequest.newBuilder(URI.create(stack.url(service) + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          request.uri() + " answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private int status(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }
}

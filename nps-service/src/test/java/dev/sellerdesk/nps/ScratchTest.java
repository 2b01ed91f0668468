package dev.sellerdesk.nps;

import static io.restassured.RestAssured.given;
import dev.sellerdesk.platform.testing.*;
import dev.sellerdesk.shared.event.*;
import io.quarkus.test.common.*;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.*;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;
import java.util.concurrent.*;
import java.sql.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.serialization.*;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestBackend.class, initArgs = @ResourceArg(name = "database", value = "nps"))
class ScratchTest {
  static Instant now() { return Instant.parse(given().auth().oauth2(Tokens.partnerservice()).get("/sandbox/clock").then().extract().path("now").toString()).truncatedTo(ChronoUnit.MICROS); }
  static QuestionClosed q(String lang) { return new QuestionClosed(UUID.randomUUID(), "1001", "Q-2026-000123-7", "A2K8290LP8", "c-" + UUID.randomUUID(), "WHERE_IS_MY_ORDER", lang, "EMAIL", "SELLER", true, now()); }

  @Test
  void scratch() throws Exception {
    Path dir = Path.of("/tmp/npsscratch");
    Files.writeString(dir.resolve("openapi.json"), given().accept("application/json").get("/openapi").asString());
    StringBuilder out = new StringBuilder("PORT=" + RestAssured.port + "\n");
    out.append("SELLER=" + Tokens.seller("1001") + "\n");
    List<QuestionClosed> qs = new ArrayList<>();
    for (String l : List.of("nl","fr","en","nl","fr","en","nl","nl")) { QuestionClosed c = q(l); TestEvents.publish(c); qs.add(c); }
    Thread.sleep(2000);
    SandboxClockClient.advance(Duration.ofHours(25));
    Thread.sleep(2000);
    int i = 0;
    for (QuestionClosed c : qs) {
      String json = TestEvents.read("sellerdesk.surveys", c.questionId().toString()).getFirst().json();
      out.append(c.language().toUpperCase() + (i++) + "=" + io.restassured.path.json.JsonPath.from(json).getString("token") + "\n");
    }
    Files.writeString(dir.resolve("urls"), out);
    if (Files.exists(dir.resolve("latency"))) latency();
    long end = System.currentTimeMillis() + 900_000;
    while (!Files.exists(dir.resolve("stop")) && System.currentTimeMillis() < end) Thread.sleep(500);
  }

  void latency() throws Exception {
    Map<String,Object> s = Map.of("bootstrap.servers", TestBackend.kafkaBootstrap(), "acks", "all", "linger.ms", 0);
    var json = new com.fasterxml.jackson.databind.ObjectMapper().registerModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule()).disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    ConcurrentHashMap<UUID, Long> sent = new ConcurrentHashMap<>();
    int rate = 100, secs = 60, warm = 30;
    List<Long> lat = Collections.synchronizedList(new ArrayList<>());
    Instant base = now();
    try (var p = new KafkaProducer<>(s, new StringSerializer(), new ByteArraySerializer());
         Connection c = DriverManager.getConnection(TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password())) {
      c.createStatement().execute("select set_config('sellerdesk.retailer_id','*',false)");
      var q = c.prepareStatement("select question_id, id from survey where id > ? order by id");
      UUID last = new UUID(0,0);
      try (var r = c.createStatement().executeQuery("select id from survey order by id desc limit 1")) { if (r.next()) last = r.getObject(1, UUID.class); }
      long t0 = System.nanoTime();
      var pub = new Thread(() -> {
        for (int i = 0; i < rate*secs; i++) {
          long at = t0 + i * 1_000_000_000L / rate;
          while (System.nanoTime() < at) java.util.concurrent.locks.LockSupport.parkNanos(200_000);
          UUID id = UUID.randomUUID();
          QuestionClosed e = new QuestionClosed(id, "100" + (i % 5), "Q-2026-000123-7", "A2K8290LP8", "c-" + id, "WHERE_IS_MY_ORDER", "nl", "EMAIL", "SELLER", true, base.plusMillis(i));
          try {
            var rec = new ProducerRecord<>("sellerdesk.questions", id.toString(), json.writeValueAsBytes(e));
            Map.of("ce_specversion","1.0","ce_id",UUID.randomUUID().toString(),"ce_type",EventType.QUESTION_CLOSED.wireName(),"ce_source","/t","ce_subject",id.toString(),"ce_time",Instant.now().toString(),"ce_retailerid",e.retailerId(),"content-type","application/json").forEach((k,v) -> rec.headers().add(k, v.getBytes()));
            sent.put(id, System.nanoTime());
            p.send(rec);
          } catch (Exception x) { x.printStackTrace(); }
        }
      });
      pub.start();
      int seen = 0; long end = System.nanoTime() + (secs + 30) * 1_000_000_000L;
      Set<UUID> done = new HashSet<>();
      UUID floor = last; 
      while (seen < rate*secs && System.nanoTime() < end) {
        q.setObject(1, floor);
        long at;
        try (var r = q.executeQuery()) {
          at = System.nanoTime();
          UUID max = floor; int k = 0;
          while (r.next()) { UUID qid = r.getObject(1, UUID.class); UUID sid = r.getObject(2, UUID.class); k++;
            if (!done.add(qid)) continue;
            Long t = sent.get(qid); if (t == null) continue; seen++;
            if (t - t0 > warm * 1_000_000_000L) lat.add(at - t);
          }
        }
        // ids may commit out of order: look back over the last 200
        if (done.size() % 1 == 0) {
          try (var r = c.createStatement().executeQuery("select id from survey order by id desc offset 100 limit 1")) { if (r.next()) floor = r.getObject(1, UUID.class); }
        }
        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
      }
      pub.join();
    }
    List<Long> l = new ArrayList<>(lat); Collections.sort(l);
    String res = "n=" + l.size() + " p50=" + l.get(l.size()/2)/1e6 + " p90=" + l.get(l.size()*9/10)/1e6 + " p99=" + l.get(l.size()*99/100)/1e6 + " max=" + l.getLast()/1e6 + " ms\n";
    Files.writeString(Path.of("/tmp/npsscratch/latency.txt"), res);
  }
}

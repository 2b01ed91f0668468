package dev.sellerdesk.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sellerdesk.local.Api.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One question from the customer to the score, with nothing but the public REST APIs and the mail
 * inbox. A step that fails ends the demo with what was called and what came back.
 */
public final class Demo {
  private static final String QUESTION =
      "Bonjour, où est ma commande ? J'attends mon colis depuis une semaine. Merci d'avance.";
  private static final String ANSWER =
      "Hi Camille,\n\nI am sorry that your parcel is late. I have asked the carrier to look for it today."
          + " You will hear from me within 2 working days.\n\nKind regards,\nThe customer service team";
  private static final String SELLER = "seller-1001";
  private static final String RETAILER = "1001";
  private static final String WEBSHOP = "webshop";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern SURVEY_LINK =
      Pattern.compile("https?://[^\\s\"'<>]+/survey/[A-Za-z0-9_\\-]+");

  private final Ports ports;
  private final Idp idp;
  private final Progress out;
  private final Api api = new Api();
  private final Map<String, String> tokens = new HashMap<>();
  private final String run =
      Long.toString(ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36 * 36 * 36), 36)
          .toUpperCase(Locale.ROOT);
  private int step;

  public Demo(Ports ports, Idp idp, Progress out) {
    this.ports = ports;
    this.idp = idp;
    this.out = out;
  }

  /** Runs the whole journey; returns the answer of the satisfaction page at its end. */
  public JsonNode run() {
    String customer = "camille." + run.toLowerCase(Locale.ROOT) + "@customer.example";
    chooseLanguage("en");
    String orderNumber = placeOrder(customer);
    String questionId = ask(orderNumber);
    readSellersMail(questionId);
    listOpen(questionId, orderNumber);
    readConversation(questionId);
    answer(questionId);
    awaitClosed(questionId);
    readCustomersMail(customer);
    int before = satisfaction().path("n").asInt();
    advanceClocks(Duration.ofHours(25));
    String survey = readInvitation(customer);
    score(survey);
    return readScore(before);
  }

  private void chooseLanguage(String language) {
    Answer answer =
        api.put(messaging("/settings/language"), as(SELLER), Map.of("preferred", language));
    told("The seller reads in English", "PUT /settings/language", answer, "");
  }

  private String placeOrder(String customer) {
    String orderNumber = "D" + run;
    Answer answer = api.post(orders("/orders"), as(WEBSHOP), order(orderNumber, customer));
    told("The webshop places an order", "POST /orders", answer, orderNumber);
    return orderNumber;
  }

  private static Map<String, Object> order(String orderNumber, String customer) {
    Map<String, Object> order = new HashMap<>();
    order.put("orderNumber", orderNumber);
    order.put("retailerId", RETAILER);
    order.put(
        "customer",
        Map.of(
            "ref",
            "c-" + orderNumber,
            "firstName",
            "Camille",
            "lastName",
            "Dubois",
            "email",
            customer,
            "language",
            "fr"));
    order.put(
        "shippingAddress",
        Map.of(
            "name", "Camille Dubois",
            "street", "Rue Neuve",
            "houseNumber", "12",
            "zipCode", "1000",
            "city", "Bruxelles",
            "countryCode", "BE"));
    order.put(
        "items",
        List.of(
            Map.of(
                "ean", "8712345678906",
                "title", "Lawnmower X",
                "quantity", 1,
                "unitPrice", Map.of("amount", "99.95", "currency", "EUR"),
                "fulfilment", "FBR")));
    order.put("shippingCost", Map.of("amount", "5.95", "currency", "EUR"));
    order.put("latestDeliveryDate", LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());
    return order;
  }

  /**
   * The questions service hears of the order by an event, so a refusal in the first moment is tried
   * again.
   */
  private String ask(String orderNumber) {
    Map<String, Object> question =
        Map.of(
            "retailerId", RETAILER,
            "orderNumber", orderNumber,
            "subject", "WHERE_IS_MY_ORDER",
            "channel", "EMAIL",
            "message", QUESTION);
    Answer answer =
        patiently(
            () -> api.post(questions("/questions"), as(WEBSHOP), question),
            Answer::ok,
            given -> given.status() >= 500);
    told("The customer asks in French", "POST /questions", answer, "\"" + QUESTION + "\"");
    String id = answer.json().path("id").asText("");
    if (id.isEmpty()) {
      throw new StackException("POST /questions answered without an id: " + answer.body());
    }
    return id;
  }

  private void readSellersMail(String questionId) {
    JsonNode mail =
        mail(
            "The seller gets a mail with a link",
            Optional.empty(),
            found -> content(found).contains("/questions/" + questionId));
    sayMail("The seller gets a mail with a link", mail);
  }

  private void listOpen(String questionId, String orderNumber) {
    Answer answer =
        patiently(
            () -> api.get(questions("/questions?orderNumber=" + orderNumber), as(SELLER)),
            given -> row(given, questionId).isPresent(),
            given -> !given.ok());
    told(
        "The seller sees it in the open view",
        "GET /questions?orderNumber=…",
        answer,
        row(answer, questionId).map(Demo::inShort).orElse(""));
    if (row(answer, questionId).isEmpty()) {
      throw new StackException("The question is not in the open view");
    }
  }

  private static Optional<JsonNode> row(Answer answer, String id) {
    for (JsonNode item : answer.json().path("items")) {
      if (item.path("id").asText().equals(id)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  private static String inShort(JsonNode question) {
    return question.path("caseNumber").asText()
        + " "
        + question.path("subject").path("code").asText(question.path("subject").asText())
        + " "
        + question.path("status").asText();
  }

  private void readConversation(String questionId) {
    String path = "/conversations/" + questionId + "/messages";
    Answer answer =
        patiently(
            () -> api.get(messaging(path), as(SELLER)),
            given ->
                given.ok()
                    && !items(given).isEmpty()
                    && !items(given).path(0).path("translations").isEmpty(),
            given -> given.status() >= 500);
    JsonNode message = items(answer).path(0);
    told("The seller reads it", "GET /conversations/{id}/messages", answer, "");
    out.say(
        "      "
            + message.path("original").path("language").asText()
            + "  "
            + message.path("original").path("text").asText());
    for (JsonNode translation : message.path("translations")) {
      out.say(
          "      %s  %s  [%s%s]"
              .formatted(
                  translation.path("language").asText(),
                  translation.path("text").asText(),
                  translation.path("status").asText(),
                  translation.path("engine").asText("").isEmpty()
                      ? ""
                      : ", " + translation.path("engine").asText()));
    }
  }

  /** A page or a plain list. */
  private static JsonNode items(Answer answer) {
    return answer.json().isArray() ? answer.json() : answer.json().path("items");
  }

  private void answer(String questionId) {
    Map<String, Object> message =
        Map.of(
            "message", "Your order will be delivered tomorrow.",
            "recipient", "CUSTOMER",
            "translateTo", "fr",
            "afterSend", "CLOSE_RESOLVED");
    Answer answer =
        api.post(messaging("/conversations/" + questionId + "/messages"), as(SELLER), message);
    told(
        "The seller answers and closes",
        "POST /conversations/{id}/messages",
        answer,
        "afterSend CLOSE_RESOLVED");
  }

  private void awaitClosed(String questionId) {
    Answer answer =
        patiently(
            () -> api.get(questions("/questions/" + questionId), as(SELLER)),
            given -> given.json().path("status").asText().equals("CLOSED"),
            given -> !given.ok());
    told(
        "The question is closed",
        "GET /questions/{id}",
        answer,
        answer.json().path("status").asText());
    if (!answer.json().path("status").asText().equals("CLOSED")) {
      throw new StackException("The question is still " + answer.json().path("status").asText());
    }
  }

  private void readCustomersMail(String customer) {
    String what = "The customer gets the answer by mail";
    sayMail(what, mail(what, Optional.of(customer), found -> !content(found).contains("/survey/")));
  }

  private void advanceClocks(Duration by) {
    Clocks.advance(
        api,
        ports,
        as(WEBSHOP),
        by,
        (service, answer) -> {
          if (!answer.ok()) {
            throw new StackException(
                "PUT /sandbox/clock of " + service.label() + " answered " + answer.why());
          }
        });
    say("A day and an hour pass", "PUT /sandbox/clock, four times", "200", by.toString());
  }

  private String readInvitation(String customer) {
    String what = "The customer is asked for a score";
    JsonNode mail =
        mail(what, Optional.of(customer), found -> SURVEY_LINK.matcher(content(found)).find());
    sayMail(what, mail);
    Matcher link = SURVEY_LINK.matcher(content(mail));
    if (!link.find()) {
      throw new StackException("The invitation has no link to the survey");
    }
    return link.group();
  }

  private void score(String survey) {
    Answer page = api.page(survey);
    told("The customer opens the survey", "GET /survey/{token}", page, "");
    Answer answer = api.submit(survey, "score=9&comment=Merci");
    told("The customer gives a 9", "POST /survey/{token}", answer, "score=9");
  }

  private JsonNode satisfaction() {
    Answer answer = api.get(nps("/satisfaction"), as(SELLER));
    if (!answer.ok()) {
      throw failed("GET /satisfaction", answer);
    }
    return answer.json();
  }

  private JsonNode readScore(int before) {
    Answer answer =
        patiently(
            () -> api.get(nps("/satisfaction"), as(SELLER)),
            given -> given.json().path("n").asInt() > before,
            given -> !given.ok());
    JsonNode score = answer.json();
    told(
        "The score has moved",
        "GET /satisfaction",
        answer,
        "NPS %s of %d answers (%d promoters, %d passives, %d detractors)"
            .formatted(
                score.path("nps").asText(),
                score.path("n").asInt(),
                score.path("promoters").asInt(),
                score.path("passives").asInt(),
                score.path("detractors").asInt()));
    if (score.path("n").asInt() <= before) {
      throw new StackException("The satisfaction page does not count the answer");
    }
    return score;
  }

  // Mails
  // ----------------------------------------------------------------------------------------------------------

  private JsonNode mail(String what, Optional<String> to, Function<JsonNode, Boolean> wanted) {
    String url =
        "http://localhost:"
            + ports.of(Port.INBOX)
            + "/api/messages"
            + to.map(address -> "?to=" + address).orElse("");
    Answer answer =
        patiently(
            () -> api.get(url, Optional.empty()),
            given -> newest(given, wanted).isPresent(),
            given -> !given.ok());
    return newest(answer, wanted)
        .orElseThrow(() ->
            new StackException(
                what
                    + ": no such mail within "
                    + PATIENCE.toSeconds()
                    + " s; the inbox is at http://localhost:"
                    + ports.of(Port.INBOX)));
  }

  private static Optional<JsonNode> newest(Answer answer, Function<JsonNode, Boolean> wanted) {
    Optional<JsonNode> newest = Optional.empty();
    for (JsonNode mail : answer.json()) {
      if (wanted.apply(mail)) {
        newest = Optional.of(mail);
      }
    }
    return newest;
  }

  private static String content(JsonNode mail) {
    return mail.path("text").asText() + "\n" + mail.path("html").asText();
  }

  private void sayMail(String what, JsonNode mail) {
    say(
        what,
        "GET inbox/api/messages",
        "200",
        "\"" + mail.path("subject").asText() + "\" to " + mail.path("to").asText());
  }

  // Telling
  // --------------------------------------------------------------------------------------------------------

  private void told(String what, String call, Answer answer, String result) {
    if (!answer.ok()) {
      throw failed(call, answer);
    }
    say(what, call, Integer.toString(answer.status()), result);
  }

  private StackException failed(String call, Answer answer) {
    return new StackException("Step " + (step + 1) + ": " + call + " answered " + answer.why());
  }

  private void say(String what, String call, String status, String result) {
    step++;
    out.say(
        String.format(Locale.ROOT, "%3d  %-36s  %-33s %s  %s", step, what, call, status, result)
            .stripTrailing());
  }

  /** Asks again until the answer is the wanted one or hopeless, but not forever. */
  private static Answer patiently(
      Supplier<Answer> call, Function<Answer, Boolean> wanted, Function<Answer, Boolean> hopeless) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Answer answer = call.get();
      if (wanted.apply(answer) || hopeless.apply(answer) || System.nanoTime() > end) {
        return answer;
      }
      try {
        Thread.sleep(150);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StackException("interrupted", e);
      }
    }
  }

  private Optional<String> as(String client) {
    return Optional.of(tokens.computeIfAbsent(client, id -> idp.token(ports, id)));
  }

  private String questions(String path) {
    return url(Service.QUESTIONS, path);
  }

  private String messaging(String path) {
    return url(Service.MESSAGING, path);
  }

  private String orders(String path) {
    return url(Service.ORDERS, path);
  }

  private String nps(String path) {
    return url(Service.NPS, path);
  }

  private String url(Service service, String path) {
    return "http://localhost:" + ports.of(service.http()) + path;
  }
}

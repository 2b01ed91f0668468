package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sellerdesk.endtoend.Http.Answer;
import dev.sellerdesk.local.Mail;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One customer's question on its way from order to score, through the public interfaces only. Every
 * step may be repeated by a client that got no answer: it carries the same idempotency key.
 */
final class Case {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Pattern SURVEY =
      Pattern.compile("https?://[^\\s\"<>]+/survey/([A-Za-z0-9_-]+)");

  /** What must never be seen in a log, of any of these cases: names, addresses, numbers, words. */
  static final List<String> PERSONAL =
      List.of("Camille", "Dubois", "Rue Neuve", "32470123456", "@customer.example");

  private final Stack stack;
  private final Function<Service, String> urls;
  final String retailer;
  final String orderNumber;
  final String customer;
  String questionId = "";
  String surveyUrl = "";

  Case(Stack stack, String retailer) {
    this(stack, stack::url, retailer);
  }

  /**
   * @param urls where to send the next request for a service: any of its replicas
   */
  Case(Stack stack, Function<Service, String> urls, String retailer) {
    this.stack = stack;
    this.urls = urls;
    this.retailer = retailer;
    int number = NUMBER.incrementAndGet();
    this.orderNumber =
        "E"
            + Long.toString(System.currentTimeMillis(), 36).toUpperCase(java.util.Locale.ROOT)
            + number;
    this.customer =
        "customer-" + orderNumber.toLowerCase(java.util.Locale.ROOT) + "@customer.example";
  }

  Case order() {
    return order("");
  }

  /** With a promised day, in the customer's country. */
  Case orderPromisedFor(LocalDate day) {
    return order(",\"latestDeliveryDate\":\"" + day + "\"");
  }

  private Case order(String more) {
    String body =
        """
        {"orderNumber":"%1$s","retailerId":"%2$s","customer":{"ref":"c-%1$s","firstName":"Camille","lastName":"Dubois","email":"%3$s",
         "phone":"+32470123456","language":"fr"},"shippingAddress":{"name":"Camille Dubois","street":"Rue Neuve","houseNumber":"12",
         "zipCode":"1000","city":"Bruxelles","countryCode":"BE"},"items":[{"ean":"8712345678906","title":"Lawnmower X","quantity":1,
         "unitPrice":{"amount":"99.95","currency":"EUR"},"fulfilment":"FBR"}],"shippingCost":{"amount":"5.95","currency":"EUR"}%4$s}
        """
            .formatted(orderNumber, retailer, customer, more);
    Answer answer = post(Service.ORDERS, "/orders", "webshop", "order", body);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return this;
  }

  Case ask(String message) {
    String body =
        Http.JSON
            .createObjectNode()
            .put("retailerId", retailer)
            .put("orderNumber", orderNumber)
            .put("subject", "WHERE_IS_MY_ORDER")
            .put("channel", "EMAIL")
            .put("message", message)
            .toString();
    Answer answer = post(Service.QUESTIONS, "/questions", "webshop", "ask", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    questionId = answer.json().path("id").asText();
    return this;
  }

  Case answer(String message, String afterSend) {
    eventually(
        "the conversation",
        () -> get(Service.MESSAGING, "/conversations/" + questionId + "/messages").status() == 200);
    String body =
        Http.JSON.createObjectNode().put("message", message).put("afterSend", afterSend).toString();
    Answer answer =
        post(
            Service.MESSAGING,
            "/conversations/" + questionId + "/messages",
            "seller-" + retailer,
            "answer",
            body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return this;
  }

  /** The customer writes again, on the webshop's page. */
  Case writeAgain(String text) {
    String body = Http.JSON.createObjectNode().put("message", text).toString();
    Answer answer =
        post(
            Service.MESSAGING,
            "/conversations/" + questionId + "/customer-messages",
            "webshop",
            "again-" + Integer.toHexString(text.hashCode()),
            body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return this;
  }

  Case awaitStatus(String status) {
    eventually("status " + status, () -> question().path("status").asText().equals(status));
    return this;
  }

  Case awaitScheduled() {
    eventually(
        "a survey decision",
        () ->
            !items(get(Service.NPS, "/survey-decisions?questionId=" + questionId).json())
                .isEmpty());
    return this;
  }

  /**
   * Moves all four clocks to the same instant; a repeated move finds itself in the past and changes
   * nothing.
   */
  Case passTime(Duration by) {
    Instant to = latestClock(stack).plus(by);
    for (Service service : Service.values()) {
      moveClock(stack, stack.url(service), to);
    }
    return this;
  }

  /** What the clock shows that is ahead of the others. */
  static Instant latestClock(Stack stack) {
    Instant latest = Instant.EPOCH;
    for (Service service : Service.values()) {
      var request =
          Http.request(stack.url(service) + "/sandbox/clock", stack.token("webshop")).GET().build();
      Instant now = Instant.parse(Http.sendPatiently(request).json().path("now").asText());
      latest = now.isAfter(latest) ? now : latest;
    }
    return latest;
  }

  static void moveClock(Stack stack, String url, Instant to) {
    var request =
        Http.request(url + "/sandbox/clock", stack.token("webshop"))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"instant\":\"" + to + "\"}"))
            .build();
    assertThat(Http.sendPatiently(request).status()).isIn(200, 409);
  }

  Case awaitInvitation() {
    eventually("the invitation mail", () -> invitations().size() == 1);
    Matcher link = SURVEY.matcher(invitations().getFirst().text());
    assertThat(link.find()).isTrue();
    surveyUrl = urls.apply(Service.NPS) + "/survey/" + link.group(1);
    return this;
  }

  Answer score(int score) {
    var request =
        Http.request(surveyUrl, null)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString("{\"score\":" + score + "}"))
            .build();
    return Http.sendPatiently(request);
  }

  JsonNode question() {
    return get(Service.QUESTIONS, "/questions/" + questionId).json();
  }

  List<JsonNode> messages() {
    return items(get(Service.MESSAGING, "/conversations/" + questionId + "/messages").json());
  }

  List<JsonNode> decisions() {
    return items(get(Service.NPS, "/survey-decisions?questionId=" + questionId).json());
  }

  /** Mails to the seller that link to this question. */
  List<Mail> sellerMails() {
    return stack.mails().stream()
        .filter(mail -> mail.text().contains("/questions/" + questionId))
        .toList();
  }

  List<Mail> customerMails() {
    return stack.mails().stream().filter(mail -> mail.isTo(customer)).toList();
  }

  List<Mail> invitations() {
    return customerMails().stream().filter(mail -> SURVEY.matcher(mail.text()).find()).toList();
  }

  Answer get(Service service, String path) {
    return get(service, path, "seller-" + retailer);
  }

  Answer get(Service service, String path, String client) {
    return Http.sendPatiently(
        Http.request(urls.apply(service) + path, stack.token(client)).GET().build());
  }

  Answer post(Service service, String path, String client, String step, String body) {
    return Http.sendPatiently(
        Http.request(urls.apply(service) + path, stack.token(client))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", orderNumber + "-" + step)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  static List<JsonNode> items(JsonNode answer) {
    List<JsonNode> items = new java.util.ArrayList<>();
    (answer.isArray() ? answer : answer.path("items")).forEach(items::add);
    return items;
  }

  static void eventually(String what, Supplier<Boolean> condition) {
    org.awaitility.Awaitility.await(what)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(condition::get);
  }
}

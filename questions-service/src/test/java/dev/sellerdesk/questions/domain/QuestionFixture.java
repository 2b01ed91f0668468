package dev.sellerdesk.questions.domain;

import dev.sellerdesk.questions.domain.CustomerQuestion.FirstMessage;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opened;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases for tests: a Dutch seller, an order of 20 November 2026, a question of the same day. */
public final class QuestionFixture {

  public static final RetailerId RETAILER = new RetailerId("1001");
  public static final OrderNumber ORDER = new OrderNumber("A2K8290LP8");
  public static final String EAN = "8712345678906";
  public static final SubjectCode SUBJECT = new SubjectCode("WHERE_IS_MY_ORDER");
  public static final Instant PLACED = Instant.parse("2026-11-20T09:00:00Z");
  public static final Instant ASKED = Instant.parse("2026-11-20T11:00:00Z");
  public static final SellerTerms TERMS = terms(MarketplacePolicy.bol());

  private QuestionFixture() {}

  /** A Dutch seller's terms, without public holidays. */
  public static SellerTerms terms(MarketplacePolicy policy) {
    return terms(policy, Country.NL);
  }

  public static SellerTerms terms(MarketplacePolicy policy, Country country) {
    return new SellerTerms(
        policy, country, new WorkingCalendar(country.zone(), _ -> Optional.empty()));
  }

  public static OrderFacts.Known facts(Instant placedAt) {
    return new OrderFacts.Known("c-81", "Erika Jansen", new Language("nl"), placedAt);
  }

  public static KnownOrder order(RetailerId retailer) {
    return new KnownOrder(
        retailer, ORDER, facts(PLACED), "NL", List.of(new KnownOrder.Item(EAN, "Lawnmower X", 2)));
  }

  public static Opening opening(Language language) {
    return new Opening(
        new QuestionId(UUID.fromString("01920000-0000-7000-8000-000000000001")),
        RETAILER,
        new CaseNumber(2026, 123),
        ORDER,
        SUBJECT,
        Channel.EMAIL,
        Initiator.CUSTOMER,
        language);
  }

  public static Opened asked(Opening opening, OrderFacts order, Matter matter) {
    return NewQuestion.askedByCustomer(opening, order, matter, message(), TERMS, ASKED);
  }

  public static FirstMessage message() {
    return FirstMessage.ofCustomer(
        UUID.fromString("01920000-0000-7000-8000-000000000002"), "Waar is mijn bestelling?");
  }

  /** A question about an order placed at this instant; nobody has answered. */
  public static CustomerQuestion open(Instant placedAt) {
    return asked(opening(Language.UNKNOWN), facts(placedAt), new Matter.WholeOrder()).question();
  }

  public static CustomerQuestion open() {
    return open(PLACED);
  }

  public static CustomerQuestion answered() {
    CustomerQuestion question = open();
    question.sellerMessageSent(later(1), AfterSend.KEEP_OPEN, TERMS, later(1));
    return question;
  }

  public static CustomerQuestion closed(Instant placedAt) {
    CustomerQuestion question = open(placedAt);
    question.sellerMessageSent(later(1), AfterSend.CLOSE_RESOLVED, TERMS, later(2));
    return question;
  }

  public static CustomerQuestion closed() {
    return closed(PLACED);
  }

  /** The case as Partnerservice got it from the seller at this instant. */
  public static CustomerQuestion escalated(CustomerQuestion question, Instant at) {
    question.escalate("I cannot resolve it", "seller-1001", TERMS, at);
    return question;
  }

  /** The case as the seller got it from Partnerservice at this instant. */
  public static CustomerQuestion forwarded(CustomerQuestion question, Instant at) {
    escalated(question, at);
    question.forward("", TERMS, at);
    return question;
  }

  public static CustomerQuestion copy(CustomerQuestion question) {
    return new CustomerQuestion(question.opening(), question.progress(), question.version());
  }

  public static Instant later(int hours) {
    return ASKED.plus(Duration.ofHours(hours));
  }
}

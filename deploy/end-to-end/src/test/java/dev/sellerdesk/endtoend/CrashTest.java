package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.local.Mail;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A service is killed (SIGKILL) right after a step of the flow was acknowledged, while what follows
 * from it is still under way. After its restart the flow ends, and nothing has happened twice:
 * every service at every step.
 *
 * <p>SIGKILL leaves the page cache, so this says nothing about power cuts.
 */
class CrashTest {

  private static final int STEPS = 6;

  private final Stack stack = SharedStack.get();

  @TestFactory
  List<DynamicTest> the_flow_ends_and_no_effect_is_doubled() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      for (Service victim : victims(step)) {
        int after = step;
        tests.add(
            DynamicTest.dynamicTest(
                victim.label() + " killed after step " + step, () -> flowWithKill(victim, after)));
      }
    }
    return tests;
  }

  private static List<Service> victims(int step) {
    List<Service> all = List.of(Service.values());
    return SharedStack.FULL ? all : List.of(all.get(step % all.size()));
  }

  private void flowWithKill(Service victim, int after) {
    Case flow = new Case(stack, "1002").order();
    kill(victim, after == 1);
    flow.ask("Où est ma commande ?");
    kill(victim, after == 2);
    flow.answer("Demain.", "CLOSE_RESOLVED");
    kill(victim, after == 3);
    flow.awaitStatus("CLOSED").awaitScheduled();
    kill(victim, after == 4);
    flow.passTime(Duration.ofHours(25));
    kill(victim, after == 5);
    flow.awaitInvitation();
    int first = flow.score(10).status();
    kill(victim, after == 6);
    assertThat(first).isEqualTo(201);
    verify(flow);
  }

  private void kill(Service victim, boolean now) {
    if (now) {
      stack.faults().kill9(victim);
      stack.faults().restart(victim);
    }
  }

  private static void verify(Case flow) {
    assertThat(flow.score(0).status()).as("a second answer").isEqualTo(409);
    Case.eventually("the seller's mail", () -> flow.sellerMails().size() == 1);
    Case.eventually("two mails to the customer", () -> flow.customerMails().size() == 2);
    assertThat(flow.messages()).as("messages").hasSize(2);
    assertThat(flow.invitations()).as("invitations").hasSize(1);
    assertThat(flow.customerMails().stream().map(Mail::messageId)).doesNotHaveDuplicates();
    assertThat(flow.decisions()).as("survey decisions").hasSize(1);
    assertThat(
            Case.items(
                flow.get(Service.QUESTIONS, "/questions?view=all&orderNumber=" + flow.orderNumber)
                    .json()))
        .as("questions about the order")
        .hasSize(1);
    String caseNumber = flow.question().path("caseNumber").asText();
    assertThat(
            Case.items(flow.get(Service.NPS, "/satisfaction/responses?limit=200").json()).stream()
                .filter(row -> row.toString().contains(caseNumber)))
        .as("responses")
        .hasSize(1);
  }
}

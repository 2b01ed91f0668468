package dev.sellerdesk.messaging.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.application.OutgoingMailRepositoryContract;
import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.OutgoingMailRepository;
import dev.sellerdesk.platform.tenancy.RetailerScope;
import dev.sellerdesk.platform.testing.TestBackend;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PanacheOutgoingMailRepositoryTest.NobodySends.class)
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "messaging"))
class PanacheOutgoingMailRepositoryTest extends OutgoingMailRepositoryContract {

  /** So that the outbox holds what the test put there. */
  public static class NobodySends implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("sellerdesk.messaging.mail.senders", "0");
    }
  }

  @Inject OutgoingMailRepository mails;
  @Inject ContactDirectory contacts;
  @Inject RetailerScope scope;
  @Inject EntityManager entities;

  @BeforeEach
  void the_outbox_is_empty() {
    inTransaction(() -> entities.createQuery("delete from OutgoingMailEntity").executeUpdate());
  }

  @Test
  void two_senders_never_get_the_same_mail() {
    inTransaction(() -> {
      mails.save(queued(NOW.minusSeconds(2)));
      mails.save(queued(NOW.minusSeconds(1)));
    });

    inTransaction(() -> {
      var mine = mails.claimDue(NOW).orElseThrow();
      CompletableFuture.runAsync(() ->
              inTransaction(() -> {
                assertThat(mails.claimDue(NOW))
                    .hasValueSatisfying(other -> assertThat(other.id()).isNotEqualTo(mine.id()));
              }))
          .join();
    });
  }

  @Override
  protected OutgoingMailRepository mails() {
    return mails;
  }

  @Override
  protected ContactDirectory contacts() {
    return contacts;
  }

  @Override
  protected void inTransaction(Runnable step) {
    scope.run("1001", () -> QuarkusTransaction.requiringNew().run(step));
  }
}

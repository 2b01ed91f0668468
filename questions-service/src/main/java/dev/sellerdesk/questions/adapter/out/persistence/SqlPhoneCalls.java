package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.port.out.PhoneCalls;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class SqlPhoneCalls implements PhoneCalls {

  private static final String ADD =
      "insert into phone_call (retailer_id, call_id) values (:retailer, :call) on conflict do nothing";

  private final EntityManager entities;

  SqlPhoneCalls(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean add(RetailerId retailerId, String callId) {
    return entities
            .createNativeQuery(ADD)
            .setParameter("retailer", retailerId.value())
            .setParameter("call", callId)
            .executeUpdate()
        == 1;
  }
}

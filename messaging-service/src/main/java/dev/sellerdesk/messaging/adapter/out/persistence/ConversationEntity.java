package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.CaseState;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.Custody;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation")
class ConversationEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String caseNumber;
  String orderNumber;

  @Enumerated(EnumType.STRING)
  Channel channel;

  String state;
  Instant stateSince;
  @Nullable UUID mergedInto;
  String custody;
  Instant custodySince;
  @Version long version;

  protected ConversationEntity() {}

  ConversationEntity(QuestionId id) {
    this.id = id.value();
  }

  void take(Conversation conversation) {
    retailerId = conversation.order().retailerId();
    caseNumber = conversation.caseNumber();
    orderNumber = conversation.order().orderNumber();
    channel = conversation.channel();
    stateSince = conversation.state().since();
    state =
        switch (conversation.state()) {
          case CaseState.Open _ -> "OPEN";
          case CaseState.Closed _ -> "CLOSED";
          case CaseState.Merged _ -> "MERGED";
        };
    mergedInto =
        conversation.state() instanceof CaseState.Merged merged ? merged.into().value() : null;
    custodySince = conversation.custody().since();
    custody =
        switch (conversation.custody()) {
          case Custody.WithSeller _ -> "SELLER";
          case Custody.WithPartnerservice _ -> "PARTNERSERVICE";
        };
  }

  Conversation toDomain() {
    CaseState caseState =
        switch (state) {
          case "OPEN" -> new CaseState.Open(stateSince);
          case "CLOSED" -> new CaseState.Closed(stateSince);
          case "MERGED" ->
              new CaseState.Merged(stateSince, new QuestionId(Objects.requireNonNull(mergedInto)));
          default -> throw new IllegalStateException("unknown state " + state);
        };
    Custody holder =
        switch (custody) {
          case "SELLER" -> new Custody.WithSeller(custodySince);
          case "PARTNERSERVICE" -> new Custody.WithPartnerservice(custodySince);
          default -> throw new IllegalStateException("unknown custody " + custody);
        };
    return new Conversation(
        new QuestionId(id),
        caseNumber,
        new OrderKey(retailerId, orderNumber),
        channel,
        caseState,
        holder);
  }
}

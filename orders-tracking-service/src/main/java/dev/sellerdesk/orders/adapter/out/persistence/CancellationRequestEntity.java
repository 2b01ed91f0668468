package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.CancellationId;
import dev.sellerdesk.orders.domain.CancellationRequest;
import dev.sellerdesk.orders.domain.CancellationRequestId;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.RequestState;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.Units;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "cancellation_request")
class CancellationRequestEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String orderNumber;
  Instant requestedAt;
  String status;
  Instant decidedAt;
  String explanation;
  UUID cancellationId;

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("lineNumber")
  List<CancellationRequestItemEntity> items = new ArrayList<>();

  protected CancellationRequestEntity() {}

  CancellationRequestEntity(CancellationRequest request) {
    id = request.id().value();
    retailerId = request.retailerId().value();
    orderNumber = request.orderNumber().value();
    requestedAt = request.requestedAt();
    take(request.state());
    for (Units units : request.units()) {
      items.add(new CancellationRequestItemEntity(this, items.size(), units));
    }
  }

  final void take(RequestState state) {
    status = state.name();
    switch (state) {
      case RequestState.Open _ -> {
        // nothing is decided
      }
      case RequestState.Accepted accepted -> {
        decidedAt = accepted.at();
        cancellationId = accepted.cancellation().value();
      }
      case RequestState.Rejected rejected -> {
        decidedAt = rejected.at();
        explanation = rejected.explanation();
      }
      case RequestState.Overtaken overtaken -> decidedAt = overtaken.at();
    }
  }

  CancellationRequest toDomain() {
    return new CancellationRequest(
        new CancellationRequestId(id),
        new OrderNumber(orderNumber),
        new RetailerId(retailerId),
        items.stream().map(UnitsEntity::toDomain).toList(),
        requestedAt,
        state());
  }

  private RequestState state() {
    return switch (status) {
      case "OPEN" -> new RequestState.Open();
      case "ACCEPTED" -> new RequestState.Accepted(decidedAt, new CancellationId(cancellationId));
      case "REJECTED" -> new RequestState.Rejected(decidedAt, explanation);
      case "OVERTAKEN" -> new RequestState.Overtaken(decidedAt);
      default -> throw new IllegalStateException("a request cannot be " + status);
    };
  }
}

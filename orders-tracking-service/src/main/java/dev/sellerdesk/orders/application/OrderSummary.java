package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a list of orders shows of each. */
public record OrderSummary(
    String orderNumber,
    String retailerId,
    Instant placedAt,
    OrderStatus status,
    boolean frozen,
    String customerName,
    int lines,
    int units,
    MoneyView totalPrice,
    @Nullable LocalDate latestDeliveryDate) {}

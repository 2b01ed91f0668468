package dev.sellerdesk.orders.adapter.in.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customer pays all amounts of an order in the same currency. */
@Constraint(validatedBy = InOneCurrency.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InOneCurrency {

  String message() default "must have all amounts in one currency";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Absence is somebody else's matter. */
  class Check implements ConstraintValidator<InOneCurrency, PlaceOrderRequest> {

    @Override
    public boolean isValid(@Nullable PlaceOrderRequest order, ConstraintValidatorContext context) {
      if (order == null || order.items() == null) {
        return true;
      }
      boolean one =
          Stream.concat(
                      Stream.of(order.shippingCost()),
                      order.items().stream().filter(Objects::nonNull).map(item -> item.unitPrice()))
                  .filter(Objects::nonNull)
                  .map(MoneyRequest::currency)
                  .filter(Objects::nonNull)
                  .distinct()
                  .count()
              <= 1;
      if (!one) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
            .addPropertyNode("items")
            .addConstraintViolation();
      }
      return one;
    }
  }
}

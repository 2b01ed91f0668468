package dev.sellerdesk.orders.adapter.in.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A shipment goes with a label that was bought here, which says everything, or else the retailer
 * says what it is and with whom it goes (T-04).
 */
@Constraint(validatedBy = NamesTransport.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NamesTransport {

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says what is missing, or too much. */
  class Check implements ConstraintValidator<NamesTransport, ShipOrderRequest> {

    @Override
    public boolean isValid(@Nullable ShipOrderRequest request, ConstraintValidatorContext context) {
      if (request == null) {
        return true;
      }
      boolean labelled = request.shippingLabelId() != null;
      if (!labelled) {
        return request.shipmentType() != null
            || wrong(context, "shipmentType", "{jakarta.validation.constraints.NotNull.message}");
      }
      if (request.shipmentType() != null) {
        return wrong(context, "shipmentType", "must be absent: the shipping label says it");
      }
      return request.transport() == null
          || wrong(context, "transport", "must be absent: the shipping label says it");
    }

    private static boolean wrong(ConstraintValidatorContext context, String field, String message) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(message)
          .addPropertyNode(field)
          .addConstraintViolation();
      return false;
    }
  }
}

package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.domain.Ean;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An article number with a correct check digit. */
@Constraint(validatedBy = ValidEan.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface ValidEan {

  String message() default
      "must be an EAN: 8 to 14 digits, the last one the check digit of the others";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Absence is somebody else's matter. */
  class Check implements ConstraintValidator<ValidEan, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || Ean.isValid(value);
    }
  }
}

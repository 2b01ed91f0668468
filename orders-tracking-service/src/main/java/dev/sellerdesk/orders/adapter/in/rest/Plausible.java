package dev.sellerdesk.orders.adapter.in.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time of this century; others are slips, and some of them no database can store. */
@Constraint(validatedBy = {Plausible.OfInstant.class, Plausible.OfDate.class})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface Plausible {

  String message() default "must be in the years 2000 to 2099";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Absence is somebody else's matter. */
  class OfDate implements ConstraintValidator<Plausible, LocalDate> {

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
      return value == null || (value.getYear() >= 2000 && value.getYear() <= 2099);
    }
  }

  /** Absence is somebody else's matter. */
  class OfInstant implements ConstraintValidator<Plausible, Instant> {

    private static final Instant FIRST =
        LocalDate.of(2000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant TOO_LATE =
        LocalDate.of(2100, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    @Override
    public boolean isValid(@Nullable Instant value, ConstraintValidatorContext context) {
      return value == null || isPlausible(value);
    }

    static boolean isPlausible(Instant value) {
      return !value.isBefore(FIRST) && value.isBefore(TOO_LATE);
    }
  }
}

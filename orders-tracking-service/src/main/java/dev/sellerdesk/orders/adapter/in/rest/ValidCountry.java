package dev.sellerdesk.orders.adapter.in.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A country that ISO 3166-1 knows. */
@Constraint(validatedBy = ValidCountry.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface ValidCountry {

  String message() default "must be a country code of ISO 3166-1, two capital letters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Absence is somebody else's matter. */
  class Check implements ConstraintValidator<ValidCountry, String> {

    private static final Set<String> COUNTRIES =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || COUNTRIES.contains(value);
    }
  }
}

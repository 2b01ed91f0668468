package dev.sellerdesk.orders.adapter.in.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A currency of ISO 4217, and an amount with no more decimals than it has. */
@Constraint(validatedBy = ValidMoney.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ValidMoney {

  String message() default "must be an amount of money";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Names the part that is wrong. */
  class Check implements ConstraintValidator<ValidMoney, MoneyRequest> {

    @Override
    public boolean isValid(@Nullable MoneyRequest money, ConstraintValidatorContext context) {
      if (money == null || money.amount() == null || money.currency() == null) {
        return true;
      }
      int decimals = decimalsOf(money.currency());
      if (decimals < 0) {
        return wrong("currency", "must be a currency of ISO 4217", context);
      }
      int point = money.amount().indexOf('.');
      if (point >= 0 && money.amount().length() - point - 1 > decimals) {
        return wrong(
            "amount",
            "must have at most " + decimals + " decimals in " + money.currency(),
            context);
      }
      return true;
    }

    private static int decimalsOf(String currency) {
      try {
        return Currency.getInstance(currency).getDefaultFractionDigits();
      } catch (IllegalArgumentException _) {
        return -1;
      }
    }

    private static boolean wrong(String part, String message, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(message)
          .addPropertyNode(part)
          .addConstraintViolation();
      return false;
    }
  }
}

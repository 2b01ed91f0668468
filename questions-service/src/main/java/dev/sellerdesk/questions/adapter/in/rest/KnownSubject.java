package dev.sellerdesk.questions.adapter.in.rest;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code of the subject list. */
@Constraint(validatedBy = KnownSubjectValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface KnownSubject {

  String message() default "is not on the subject list, see GET /subjects";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

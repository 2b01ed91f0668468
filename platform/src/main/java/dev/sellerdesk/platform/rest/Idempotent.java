package dev.sellerdesk.platform.rest;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This operation honours {@code Idempotency-Key}: the same key and body within 24 hours replays the
 * stored answer, the same key with another body is refused with 422, a key still at work with 409.
 * The key and the effect are committed together. Refusals are not stored: nothing has happened.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

  String HEADER = "Idempotency-Key";

  /**
   * Whether the operation uses {@link TwoSteps} itself, because it first asks somebody slow, or
   * does many things of which each is a transaction of its own.
   */
  @Nonbinding
  boolean inTwoSteps() default false;
}

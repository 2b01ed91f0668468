package dev.sellerdesk.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For an operation that has to ask somebody slow before it can do what it is for: the asking holds
 * no transaction, the effect shares one with the key. Its annotation {@link Idempotent} says {@code
 * inTwoSteps = true}.
 */
@RequestScoped
public class TwoSteps {

  private final OncePerKey answers;
  private IdempotencyKeys.@Nullable Claim claim;

  TwoSteps(OncePerKey answers) {
    this.answers = answers;
  }

  void claim(IdempotencyKeys.Claim byKey) {
    this.claim = byKey;
  }

  /**
   * Prepares, then does it; a key that was answered before is answered again without either.
   *
   * @param preparation runs outside of any transaction, and may run without the effect
   * @param effect runs once per key
   */
  public <T> Response run(Supplier<T> preparation, Function<T, Response> effect) {
    IdempotencyKeys.Claim byKey = claim;
    if (byKey == null) {
      return effect.apply(preparation.get());
    }
    Optional<Response> answered = answers.answered(byKey);
    if (answered.isPresent()) {
      return answered.get();
    }
    T prepared = preparation.get();
    return answers.once(byKey, () -> effect.apply(prepared));
  }
}

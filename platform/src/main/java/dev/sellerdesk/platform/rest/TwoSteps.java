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

  /** Many effects under one key. */
  public interface Parts {

    /**
     * Does one of them, in a transaction of its own; done before under this key, it gives the
     * result of then. What the effect throws undoes this one alone.
     *
     * @param number tells it from the others of the request
     * @param type of the result, which is kept as JSON
     */
    <T> T once(int number, Class<T> type, Supplier<T> effect);
  }

  /**
   * Does many things under one key, which is held until the last is done. If the service stops in
   * between, the same key goes on with those that were not done.
   *
   * @param all refuses nothing as a whole once a part was done
   */
  public Response inParts(Function<Parts, Response> all) {
    IdempotencyKeys.Claim byKey = claim;
    return byKey == null
        ? all.apply(new Unkeyed())
        : answers.once(byKey, () -> all.apply(new Keyed(byKey)));
  }

  private record Unkeyed() implements Parts {

    @Override
    public <T> T once(int number, Class<T> type, Supplier<T> effect) {
      return effect.get();
    }
  }

  private final class Keyed implements Parts {

    private final IdempotencyKeys.Claim whole;

    Keyed(IdempotencyKeys.Claim whole) {
      this.whole = whole;
    }

    @Override
    public <T> T once(int number, Class<T> type, Supplier<T> effect) {
      return answers.part(whole.part(number), type, effect);
    }
  }
}

package dev.sellerdesk.platform.observability;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trace that runs now, as a line that can be stored beside what happens later: W3C's {@code
 * traceparent}.
 */
public final class TraceParent {

  private static final String NAME = "traceparent";
  private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
  private static final TextMapGetter<String> LINE =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String line) {
          return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String line, String key) {
          return key.equals(NAME) ? line : null;
        }
      };

  /** Empty when nothing is traced. */
  public static Optional<String> current() {
    Map<String, String> carrier = new HashMap<>();
    W3C.inject(Context.current(), carrier, Map::put);
    return Optional.ofNullable(carrier.get(NAME));
  }

  /** A step of the stored trace; null, or a line that is none, begins a new one. */
  public static SpanBuilder continuing(SpanBuilder step, @Nullable String line) {
    return step.setParent(W3C.extract(Context.root(), line, LINE));
  }

  private TraceParent() {}
}

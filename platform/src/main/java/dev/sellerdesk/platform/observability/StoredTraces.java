package dev.sellerdesk.platform.observability;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** Takes up a trace that was stored with work which a thread of its own does later. */
@ApplicationScoped
public class StoredTraces {

  private final Tracer tracer;
  private final TransactionSynchronizationRegistry transaction;

  StoredTraces(Tracer tracer, TransactionSynchronizationRegistry transaction) {
    this.tracer = tracer;
    this.transaction = transaction;
  }

  /**
   * The rest of the running transaction is a step of the stored trace.
   *
   * @param what the step's name
   * @param traceParent as {@link TraceParent} told it; null begins a new trace
   */
  @SuppressWarnings("MustBeClosedChecker") // closed when the transaction ends
  public void goOn(String what, @Nullable String traceParent) {
    Span span = TraceParent.continuing(tracer.spanBuilder(what), traceParent).startSpan();
    Scope scope = span.makeCurrent();
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // the step lasts until the commit has happened
          }

          @Override
          public void afterCompletion(int status) {
            scope.close();
            span.end();
          }
        });
  }
}

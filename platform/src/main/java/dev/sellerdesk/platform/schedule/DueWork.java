package dev.sellerdesk.platform.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sellerdesk.platform.observability.TraceParent;
import dev.sellerdesk.platform.tenancy.RetailerScope;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stores work until it is due. It joins the running transaction, so what is rolled back never
 * becomes due. It goes on with the trace in which it was stored.
 */
@ApplicationScoped
public class DueWork {

  /** Four missed ones free the work of a replica that died. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);

  private static final String SEPARATOR = "|";
  private static final JacksonSerializer DATA = new JacksonSerializer();
  private static final String STILL_DUE =
      "select exists (select from scheduled_tasks where execution_time <= ? and coalesce(consecutive_failures, 0) = 0)";
  private static final String STILL_RUNNING =
      "select exists (select from scheduled_tasks where picked)";

  private final DataSource dataSource;
  private final Clock clock;
  private final Tracer tracer;
  private final SchedulerClient client;
  private final Scheduler scheduler;

  DueWork(
      DataSource dataSource,
      Clock clock,
      Tracer tracer,
      RetailerScope scope,
      @All List<DueTask> tasks,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "sellerdesk.schedule.poll-interval") Duration pollInterval,
      @ConfigProperty(name = "sellerdesk.schedule.threads") int threads) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.tracer = tracer;
    List<OneTimeTask<String>> known = tasks.stream().map(task -> oneTime(task, scope)).toList();
    this.scheduler =
        Scheduler.create(dataSource, List.copyOf(known))
            .schedulerName(new SchedulerName.Fixed(service + "-" + ProcessHandle.current().pid()))
            .pollingInterval(pollInterval)
            .threads(threads)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(2))
            .clock(clock::instant)
            .serializer(DATA)
            .build();
    this.client =
        SchedulerClient.Builder.create(dataSource, List.copyOf(known)).serializer(DATA).build();
  }

  /** Makes the work due at this instant; work of the same id is moved. */
  public void schedule(String task, String retailerId, String id, Instant at) {
    TaskInstance<String> instance =
        new TaskInstance<>(task, instanceId(retailerId, id), TraceParent.current().orElse(null));
    if (!client.scheduleIfNotExists(instance, at)) {
      client.reschedule(instance, at, instance.getData());
    }
  }

  /** The work is not due any more; nothing happens if it was done or never scheduled. */
  public void cancel(String task, String retailerId, String id) {
    TaskInstanceId instance = TaskInstanceId.of(task, instanceId(retailerId, id));
    if (client.getScheduledExecution(instance).isPresent()) {
      client.cancel(instance);
    }
  }

  /** Does what has come due now instead of at the next look, and waits for it. */
  public void runDue(Duration longest) {
    scheduler.triggerCheckForDueExecutions();
    await(STILL_DUE, longest);
  }

  /**
   * Waits until no work is under way: a clock that jumps would make running work look abandoned.
   */
  public void settle(Duration longest) {
    await(STILL_RUNNING, longest);
  }

  void start(@Observes @Priority(100) StartupEvent event) {
    scheduler.start();
  }

  void stop(@Observes ShutdownEvent event) {
    scheduler.stop();
  }

  private OneTimeTask<String> oneTime(DueTask task, RetailerScope scope) {
    return Tasks.oneTime(task.name(), String.class)
        .onFailure(
            new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2), 1.5))
        .execute((TaskInstance<String> instance, ExecutionContext _) -> {
          Span span =
              TraceParent.continuing(tracer.spanBuilder(task.name()), instance.getData())
                  .startSpan();
          try (Scope _ = span.makeCurrent()) {
            run(task, instance.getId(), scope);
          } finally {
            span.end();
          }
        });
  }

  private static void run(DueTask task, String instanceId, RetailerScope scope) {
    int end = instanceId.indexOf(SEPARATOR);
    String retailerId = instanceId.substring(0, end);
    String id = instanceId.substring(end + 1);
    scope.run(retailerId, () -> task.run(retailerId, id));
  }

  private static String instanceId(String retailerId, String id) {
    return retailerId + SEPARATOR + id;
  }

  private void await(String condition, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    while (System.nanoTime() < end && holds(condition)) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean holds(String condition) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(condition)) {
      if (query.getParameterMetaData().getParameterCount() == 1) {
        query.setTimestamp(1, Timestamp.from(clock.instant()));
      }
      try (ResultSet answer = query.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the scheduled work cannot be read", e);
    }
  }
}

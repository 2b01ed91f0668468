package dev.sellerdesk.platform.clock;

import dev.sellerdesk.platform.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /sandbox/clock}: only where a sandbox is enabled; elsewhere the path does not exist. */
@Path("/sandbox/clock")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sandbox", description = "Only on local and test stacks")
class SandboxClockResource {

  /** Furthest single move; a slip of the keyboard must not carry a sandbox out of the calendar. */
  private static final Duration FURTHEST = Duration.ofDays(3_660);

  private final SandboxClock sandbox;

  SandboxClockResource(SandboxClock sandbox) {
    this.sandbox = sandbox;
  }

  @Schema(name = "ClockMove", description = "Either how far, or to when")
  record Move(
      @Schema(description = "ISO 8601 duration", examples = "PT0S") @Nullable Duration advance,
      @Schema(
              description = "An instant that is not in the past",
              type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
              format = "date-time")
          @Nullable Instant instant) {}

  @Schema(name = "ClockReading")
  record Reading(Instant now) {}

  @GET
  @Operation(summary = "What time the service thinks it is")
  @APIResponse(responseCode = "200", description = "The time")
  public Reading read() {
    requireSandbox();
    return new Reading(sandbox.now());
  }

  @PUT
  @Operation(
      summary = "Move the clock forward",
      description =
          "Moves this service's clock and does what has come due before it answers. Time never moves back.")
  @APIResponse(responseCode = "200", description = "The new time")
  @APIResponse(responseCode = "409", description = "The instant is in the past")
  public Reading move(Move move) {
    requireSandbox();
    if (move == null || (move.advance() == null) == (move.instant() == null)) {
      throw ProblemException.badRequest("advance", "Give either 'advance' or 'instant'");
    }
    Duration by =
        move.advance() != null ? move.advance() : Duration.between(sandbox.now(), move.instant());
    if (by.compareTo(FURTHEST) > 0) {
      throw ProblemException.badRequest("advance", "At most ten years at a time");
    }
    if (!sandbox.advance(by)) {
      throw new ProblemException(Status.CONFLICT, "clock-moves-forward", "Time only moves forward");
    }
    return new Reading(sandbox.now());
  }

  private void requireSandbox() {
    if (!sandbox.enabled()) {
      throw new ProblemException(Status.NOT_FOUND, "not-found", "There is no sandbox here");
    }
  }
}

package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.Summary;
import dev.sellerdesk.questions.application.port.in.ReadSummary;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class SummaryResource {

  private final ReadSummary summary;
  private final Caller caller;

  SummaryResource(ReadSummary summary, Caller caller) {
    this.summary = summary;
    this.caller = caller;
  }

  @Schema(
      name = "Summary",
      description = "The counts of the home page; each is the length of a list")
  record SummaryBody(
      @Schema(description = "Not closed: view=open") long open,
      @Schema(description = "Of those, open for a long time (Q-05)") long openLong,
      @Schema(description = "The seller has to act now: view=awaiting (Q-06)") long awaiting,
      @Schema(description = "Put aside until an instant that has come (Q-07)") long followUpDue,
      @Schema(description = "Messages of customers that nobody has read (Q-59)") long unread) {

    static SummaryBody of(Summary summary) {
      return new SummaryBody(
          summary.open(),
          summary.openLong(),
          summary.awaiting(),
          summary.followUpDue(),
          summary.unread());
    }
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "summary",
      summary = "What the home page shows",
      description =
          "Counts of your questions as they are at this moment (Q-01), without those that Partnerservice is handling (Q-19).")
  @APIResponse(responseCode = "200", description = "The counts")
  public SummaryBody read() {
    return SummaryBody.of(summary.of(new RetailerId(caller.requireRetailerId())));
  }
}

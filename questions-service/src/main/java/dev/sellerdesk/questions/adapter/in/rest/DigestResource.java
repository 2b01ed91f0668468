package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.port.in.KeepDigest;
import dev.sellerdesk.questions.domain.DailyDigest;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/settings/digest")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
@Tag(name = "Settings")
class DigestResource {

  private final KeepDigest keepDigest;
  private final Caller caller;

  DigestResource(KeepDigest keepDigest, Caller caller) {
    this.keepDigest = keepDigest;
    this.caller = caller;
  }

  @Schema(name = "Digest")
  record DigestBody(
      @Schema(
              description = "The time of day in your country; null as long as nobody asked for it",
              examples = "08:00",
              nullable = true)
          @Nullable String at,
      @Schema(description = "When it is told next", nullable = true) @Nullable Instant nextAt) {

    static final DigestBody NONE = new DigestBody(null, null);

    static DigestBody of(DailyDigest digest) {
      return new DigestBody(digest.at().toString(), digest.nextAt());
    }
  }

  @Schema(name = "DigestRequest")
  record DigestRequest(
      @Schema(description = "A time of day in your country", examples = "08:00")
          @NotNull
          @Pattern(
              regexp = "^([01]\\d|2[0-3]):[0-5]\\d$",
              message = "is a time of day such as 08:00")
          String at) {}

  @GET
  @Operation(
      operationId = "getDigest",
      summary = "When you are told how your questions stand",
      description = "Once a day, if you asked for it (Q-55).")
  @APIResponse(responseCode = "200", description = "The time of day, or none")
  public DigestBody find() {
    return keepDigest.of(retailer()).map(DigestBody::of).orElse(DigestBody.NONE);
  }

  @PUT
  @Operation(
      operationId = "wishDigest",
      summary = "Be told once a day how your questions stand",
      description =
          "The counts of the home page, every day at this time, as long as there is something to look at (Q-55).")
  @APIResponse(responseCode = "200", description = "The time of day, and when it comes next")
  public DigestBody wish(@NotNull @Valid DigestRequest request) {
    return DigestBody.of(keepDigest.wish(retailer(), LocalTime.parse(request.at)));
  }

  @DELETE
  @Operation(operationId = "endDigest", summary = "Be told no more")
  @APIResponse(responseCode = "204", description = "Nothing more is told")
  public void end() {
    keepDigest.end(retailer());
  }

  private RetailerId retailer() {
    return new RetailerId(caller.requireRetailerId());
  }
}

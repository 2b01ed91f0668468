package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.port.in.SetUpSurveys;
import dev.sellerdesk.nps.domain.SurveySettings;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the marketplace surveys its customers. */
@Path("/settings/survey")
@RolesAllowed(Roles.PARTNERSERVICE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Survey settings", description = "When, how often and what customers are asked")
class SurveySettingsResource {

  private final SetUpSurveys setUpSurveys;
  private final ETags tags;

  SurveySettingsResource(SetUpSurveys setUpSurveys, ETags tags) {
    this.setUpSurveys = setUpSurveys;
    this.tags = tags;
  }

  @GET
  @Operation(summary = "The settings of surveys")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The settings that hold",
      value = SurveySettingsView.class)
  @APIResponse(responseCode = "304", description = "As the client has it")
  public Response settings() {
    SurveySettings settings = setUpSurveys.settings();
    return tags.ok(SurveySettingsView.of(settings), settings.version());
  }

  @PUT
  @Operation(
      summary = "Change the settings of surveys",
      description =
          "Delay and sample hold for closings from now on, pauses and expiry for surveys sent from now on. Other questions become a new"
              + " version once the present one was sent; surveys that were sent keep theirs (N-04).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The settings that hold from now on",
      value = SurveySettingsView.class)
  public Response change(
      @Valid @BeanParam IfMatch ifMatch, @NotNull @Valid SurveySettingsRequest request) {
    SurveySettings present = setUpSurveys.settings();
    Long expected = ifMatch.version();
    SurveySettings changed =
        setUpSurveys.change(
            request.toCommand(present), expected == null ? present.version() : expected);
    return tags.withTag(Response.ok(), SurveySettingsView.of(changed), changed.version());
  }

  @GET
  @Path("/versions")
  @Operation(
      summary = "All versions of the questions",
      description = "The newest first. A version that was sent stays as it was (N-04).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The versions",
      value = SurveySettingsView.Version[].class)
  public List<SurveySettingsView.Version> versions() {
    return setUpSurveys.versions().stream().map(SurveySettingsView.Version::of).toList();
  }
}

package dev.sellerdesk.nps.adapter.in.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;
import static jakarta.ws.rs.core.MediaType.WILDCARD;

import dev.sellerdesk.nps.application.port.in.Unsubscribe;
import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.platform.rest.AcceptsUnknownParameters;
import dev.sellerdesk.platform.rest.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * No more surveys: by a button on a page for people, in one step for mail programs (RFC 8058). A
 * {@code GET} changes nothing, since programs that check mails follow links.
 */
@Path("/survey/{token}/unsubscribe")
@PermitAll
@AcceptsUnknownParameters
@Tag(name = "Survey")
class UnsubscribeResource {

  private final Unsubscribe unsubscribe;
  private final SurveyPages pages;
  private final Audience audience;

  UnsubscribeResource(Unsubscribe unsubscribe, SurveyPages pages, Audience audience) {
    this.unsubscribe = unsubscribe;
    this.pages = pages;
    this.audience = audience;
  }

  @GET
  @Produces({TEXT_HTML, APPLICATION_JSON})
  @SecurityRequirementsSet
  @Operation(
      summary = "The page to unsubscribe on",
      description =
          "Shows a button; nothing changes. The link serves after an answer and after the expiry, too.")
  @APIResponse(
      responseCode = "200",
      description = "The page",
      content = @Content(mediaType = TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  public Response page(@PathParam("token") String token) {
    return pages.unsubscribe(unsubscribe.open(SurveyLink.token(token)));
  }

  @POST
  @Idempotent
  @Consumes(WILDCARD)
  @Produces({TEXT_HTML, APPLICATION_JSON})
  @SecurityRequirementsSet
  @Operation(
      summary = "Unsubscribe",
      description =
          "The customer gets no surveys any more, of whichever retailer. What stands in the body does not matter; a mail program sends"
              + " List-Unsubscribe=One-Click (RFC 8058). Again changes nothing.")
  @RequestBody(
      content = {
        @Content(
            mediaType = APPLICATION_FORM_URLENCODED,
            schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT))
      })
  @APIResponse(
      responseCode = "200",
      description = "Unsubscribed",
      content = @Content(mediaType = TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "204", description = "Unsubscribed, for programs that ask for JSON")
  public Response unsubscribe(@PathParam("token") String token) {
    SurveyLanguage language = unsubscribe.unsubscribe(SurveyLink.token(token));
    return audience.isProgram() ? Response.noContent().build() : pages.unsubscribed(language);
  }
}

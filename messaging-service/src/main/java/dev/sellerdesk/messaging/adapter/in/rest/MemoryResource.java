package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.AccountMemory;
import dev.sellerdesk.messaging.application.AccountMemory.Kind;
import dev.sellerdesk.messaging.application.port.in.KeepMemory;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/translations")
@Tag(name = "Translation memory", description = "What your account adds to the shipped memory (D6)")
class MemoryResource {

  private static final String XML = "application/xml";
  private static final int LARGEST = 5_000_000;

  private final KeepMemory keepMemory;
  private final Caller caller;
  private final ETags tags;

  MemoryResource(KeepMemory keepMemory, Caller caller, ETags tags) {
    this.keepMemory = keepMemory;
    this.caller = caller;
    this.tags = tags;
  }

  @Schema(name = "TranslationMemory", description = "What was imported")
  record MemoryView(
      @Schema(description = "Segments or terms", examples = "120") int units,
      @Schema(description = "Stands with every translation made with it", examples = "\"5f0c1e\"")
          String edition) {

    static MemoryView of(AccountMemory memory) {
      return new MemoryView(memory.units(), memory.edition());
    }
  }

  @GET
  @Path("/memory")
  @Produces(XML)
  @RolesAllowed(Roles.SELLER_ADMIN)
  @Operation(operationId = "exportMemory", summary = "Export the account's translation memory")
  @APIResponse(
      responseCode = "200",
      description = "TMX 1.4, as it was imported",
      content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)))
  public Response memory() {
    return export(Kind.MEMORY);
  }

  @PUT
  @Path("/memory")
  @Consumes({XML, "text/xml", "application/x-tmx+xml"})
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SELLER_ADMIN)
  @Operation(
      operationId = "importMemory",
      summary = "Import the account's translation memory",
      description =
          "TMX 1.4 in UTF-8. It takes the place of the one before, and is asked before the shipped one.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "It is in use",
      value = MemoryView.class)
  public Response importMemory(
      @Valid @BeanParam IfMatch ifMatch, @NotNull @Size(max = LARGEST) String tmx) {
    return replace(Kind.MEMORY, ifMatch, tmx);
  }

  @GET
  @Path("/glossary")
  @Produces(XML)
  @RolesAllowed(Roles.SELLER_ADMIN)
  @Operation(operationId = "exportGlossary", summary = "Export the account's glossary")
  @APIResponse(
      responseCode = "200",
      description = "TMX 1.4, as it was imported",
      content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)))
  public Response glossary() {
    return export(Kind.GLOSSARY);
  }

  @PUT
  @Path("/glossary")
  @Consumes({XML, "text/xml", "application/x-tmx+xml"})
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SELLER_ADMIN)
  @Operation(
      operationId = "importGlossary",
      summary = "Import the account's glossary",
      description = "TMX 1.4 in UTF-8, a unit per term. Terms are never left to an engine.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "It is in use",
      value = MemoryView.class)
  public Response importGlossary(
      @Valid @BeanParam IfMatch ifMatch, @NotNull @Size(max = LARGEST) String tmx) {
    return replace(Kind.GLOSSARY, ifMatch, tmx);
  }

  private Response export(Kind kind) {
    AccountMemory memory = keepMemory.export(caller.requireRetailerId(), kind);
    return Response.ok(memory.tmx()).type(XML + ";charset=UTF-8").build();
  }

  private Response replace(Kind kind, IfMatch ifMatch, String tmx) {
    AccountMemory memory =
        keepMemory.replace(
            new KeepMemory.Command(caller.requireRetailerId(), kind, tmx, ifMatch.version()));
    return tags.withTag(Response.ok(), MemoryView.of(memory), memory.version());
  }
}

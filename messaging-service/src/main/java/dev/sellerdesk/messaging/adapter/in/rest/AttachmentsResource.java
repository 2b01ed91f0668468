package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.port.in.ReadAnyAttachment;
import dev.sellerdesk.messaging.application.port.in.ReadAnyAttachment.Reader;
import dev.sellerdesk.messaging.application.port.in.ReadAttachment;
import dev.sellerdesk.messaging.application.port.in.UploadAttachment;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.messaging.domain.attachment.AttachmentKind;
import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.problem.Problems;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.TwoSteps;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments", description = "Files that go with messages (M-44 to M-52)")
class AttachmentsResource {

  private final UploadAttachment uploadAttachment;
  private final ReadAttachment readAttachment;
  private final ReadAnyAttachment readAnyAttachment;
  private final TwoSteps steps;
  private final Caller caller;

  AttachmentsResource(
      UploadAttachment uploadAttachment,
      ReadAttachment readAttachment,
      ReadAnyAttachment readAnyAttachment,
      TwoSteps steps,
      Caller caller) {
    this.uploadAttachment = uploadAttachment;
    this.readAttachment = readAttachment;
    this.readAnyAttachment = readAnyAttachment;
    this.steps = steps;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Idempotent(inTwoSteps = true)
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.WEBSHOP})
  @Operation(
      operationId = "uploadAttachment",
      summary = "Upload a file",
      description =
          "Part 'file': at most 10 MB, one of the 22 accepted types by name and by content (M-45, M-46). It is sent with a message later.")
  @APIResponseSchema(
      responseCode = "201",
      responseDescription = "It can be sent",
      value = AttachmentView.class)
  @APIResponse(
      responseCode = "409",
      description = "It is not safe (M-49); remedies say what helps (M-50, M-51)")
  @APIResponse(responseCode = "413", description = "It is too large (M-45)")
  @APIResponse(
      responseCode = "415",
      description = "Its type is not accepted, or it holds something else (M-46)")
  @APIResponse(
      responseCode = "503",
      description =
          "The virus scanner is away: the file is kept as PENDING and scanned later, without another upload; see Location (M-49)")
  public Response upload(
      @Parameter(description = "Whose message it is for; the webshop has to say it")
          @QueryParam("retailerId")
          @Size(max = 100)
          @Nullable String retailerId,
      @Parameter(description = "The case it is meant for, so that remedies fit it (M-51)")
          @QueryParam("questionId")
          @Nullable UUID questionId,
      @Parameter(
              description = "What it is for; OTHER if left out (M-52)",
              schema = @Schema(enumeration = {"INVOICE", "PHOTO", "OTHER"}))
          @QueryParam("kind")
          @Pattern(regexp = "INVOICE|PHOTO|OTHER", message = "is INVOICE, PHOTO or OTHER")
          @Nullable String kind,
      @RestForm("file") @Nullable FileUpload file) {
    if (file == null) {
      throw ProblemException.badRequest("file", "is missing");
    }
    UploadAttachment.Command command =
        new UploadAttachment.Command(
            retailer(retailerId),
            caller.userId(),
            Optional.ofNullable(file.fileName()).orElse(""),
            Optional.ofNullable(kind).map(AttachmentKind::valueOf).orElse(AttachmentKind.OTHER),
            file.uploadedFile(),
            Optional.ofNullable(questionId));
    return steps.run(() -> uploadAttachment.upload(command), AttachmentsResource::uploaded);
  }

  @GET
  @Path("/{id}/description")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE, Roles.WEBSHOP})
  @Operation(operationId = "describeAttachment", summary = "What is known of a file")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "Its name, size, and how far the scanner is",
      value = AttachmentView.class)
  public Response describe(@PathParam("id") UUID id) {
    return Response.ok(
            AttachmentView.of(
                ofOneRetailer()
                    ? readAttachment.describe(id)
                    : readAnyAttachment.describe(id, reader())))
        .build();
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE, Roles.WEBSHOP})
  @Operation(
      operationId = "downloadAttachment",
      summary = "The bytes of a file",
      description =
          "Always to be saved, never shown in place; only once the scanner called it clean.")
  @APIResponse(
      responseCode = "200",
      description = "The bytes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "409",
      description = "It waits for the scanner, or is not safe (M-49)")
  public Response download(@PathParam("id") UUID id) throws IOException {
    java.nio.file.Path copy = Files.createTempFile("download", "");
    try {
      Attachment attachment =
          ofOneRetailer()
              ? readAttachment.read(id, copy)
              : readAnyAttachment.read(id, reader(), copy);
      return Response.ok(
              (StreamingOutput)
                  out -> {
                    try {
                      Files.copy(copy, out);
                    } finally {
                      Files.deleteIfExists(copy);
                    }
                  })
          .type(attachment.name().type().mediaType())
          .header(HttpHeaders.CONTENT_LENGTH, attachment.size())
          .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment.name().value()))
          .header("Content-Security-Policy", "sandbox")
          .build();
    } catch (RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static Response uploaded(Attachment attachment) {
    AttachmentView view = AttachmentView.of(attachment);
    URI location = URI.create("/attachments/" + view.id());
    return switch (attachment.scan()) {
      case Attachment.Clean _ -> Response.created(location).entity(view).build();
      case Attachment.Pending _, Attachment.Refused _ ->
          Response.fromResponse(
                  Problems.of(
                      Response.Status.SERVICE_UNAVAILABLE,
                      "attachment-not-scanned",
                      "The virus scanner is away. The file is kept and will be scanned; it can be sent as soon as that is done",
                      "M-49",
                      Map.of("attachment", view)))
              .location(location)
              .header(HttpHeaders.RETRY_AFTER, 10)
              .build();
    };
  }

  /** RFC 6266: a plain name for old clients, the real one for all others. */
  private static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  private String retailer(@Nullable String wanted) {
    Optional<String> own = caller.retailerId();
    if (own.isPresent()) {
      return own.get();
    }
    if (wanted == null || wanted.isBlank()) {
      throw ProblemException.badRequest("retailerId", "is missing");
    }
    return wanted;
  }

  private boolean ofOneRetailer() {
    return caller.retailerId().isPresent();
  }

  private Reader reader() {
    return new Reader(caller.userId(), !caller.has(Roles.PARTNERSERVICE));
  }
}

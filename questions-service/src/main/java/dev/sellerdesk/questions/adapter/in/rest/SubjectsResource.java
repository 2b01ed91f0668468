package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.InsightSubject;
import dev.sellerdesk.questions.application.InsightSubject.Advice;
import dev.sellerdesk.questions.application.port.in.FindSubjects;
import dev.sellerdesk.questions.application.port.in.KeepSubjects;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/subjects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subjects")
class SubjectsResource {

  /** How a code is written. */
  static final String CODE = "^[A-Z][A-Z0-9_]{0,59}$";

  private static final String TEXT = "^[^\\x00-\\x1F]*$";
  private static final String TEXT_MESSAGE = "is one line of text";

  private final FindSubjects findSubjects;
  private final KeepSubjects keepSubjects;

  SubjectsResource(FindSubjects findSubjects, KeepSubjects keepSubjects) {
    this.findSubjects = findSubjects;
    this.keepSubjects = keepSubjects;
  }

  @Schema(name = "SubjectList")
  record SubjectList(List<SubjectBody> items) {}

  @Schema(name = "SubjectTexts")
  record Texts(
      @Schema(examples = "Waar is mijn bestelling?")
          @NotBlank
          @Size(max = 120)
          @Pattern(regexp = TEXT, message = TEXT_MESSAGE)
          String nl,
      @Schema(examples = "Où est ma commande ?")
          @NotBlank
          @Size(max = 120)
          @Pattern(regexp = TEXT, message = TEXT_MESSAGE)
          String fr,
      @Schema(examples = "Where is my order?")
          @NotBlank
          @Size(max = 120)
          @Pattern(regexp = TEXT, message = TEXT_MESSAGE)
          String en) {}

  @Schema(name = "Subject", description = "What a question can be about (Q-29)")
  record SubjectBody(
      @Schema(examples = "WHERE_IS_MY_ORDER") String code,
      Texts texts,
      @Schema(description = "What such questions suggest to work on (Q-52)", nullable = true)
          @Nullable Advice advice) {

    static SubjectBody of(InsightSubject advised) {
      Subject subject = advised.subject();
      return new SubjectBody(
          subject.code().value(),
          new Texts(subject.nl(), subject.fr(), subject.en()),
          advised.advice().orElse(null));
    }
  }

  @Schema(name = "NewSubject")
  record NewSubjectRequest(
      @Schema(description = "Never changes", examples = "GIFT_WRAPPING")
          @NotNull
          @Pattern(
              regexp = CODE,
              message =
                  "is made of capitals, digits and underscores, begins with a letter and has at most 60 of them")
          String code,
      @NotNull @Valid Texts texts,
      @Nullable Advice advice) {}

  @Schema(name = "SubjectChange")
  record ChangeSubjectRequest(@NotNull @Valid Texts texts, @Nullable Advice advice) {}

  @GET
  @Authenticated
  @Operation(
      operationId = "listSubjects",
      summary = "The subject list",
      description = "In the order in which a form offers it, in Dutch, French and English.")
  @APIResponse(responseCode = "200", description = "All subjects")
  public SubjectList all() {
    return new SubjectList(findSubjects.all().stream().map(SubjectBody::of).toList());
  }

  @GET
  @Path("/{code}")
  @Authenticated
  @Operation(operationId = "getSubject", summary = "One subject")
  @APIResponse(responseCode = "200", description = "The subject")
  public SubjectBody find(@PathParam("code") String code) {
    return findSubjects.find(known(code)).map(SubjectBody::of).orElseThrow(() -> unknown(code));
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.PARTNERSERVICE)
  @Operation(
      operationId = "addSubject",
      summary = "Add a subject",
      description =
          "To this marketplace's list, at its end; from now on questions can be about it.")
  @APIResponseSchema(
      responseCode = "201",
      responseDescription = "The subject",
      value = SubjectBody.class)
  @APIResponse(responseCode = "409", description = "There is a subject with this code (Q-29)")
  public Response add(@NotNull @Valid NewSubjectRequest request) {
    InsightSubject added = subject(request.code, request.texts, request.advice);
    keepSubjects.add(added);
    return Response.created(URI.create("/subjects/" + request.code))
        .entity(SubjectBody.of(added))
        .build();
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed(Roles.PARTNERSERVICE)
  @Operation(
      operationId = "changeSubject",
      summary = "Word a subject otherwise",
      description = "On this marketplace; also a subject that every marketplace has.")
  @APIResponse(responseCode = "200", description = "The subject")
  public SubjectBody change(
      @PathParam("code") String code, @NotNull @Valid ChangeSubjectRequest request) {
    InsightSubject changed = subject(known(code).value(), request.texts, request.advice);
    keepSubjects.change(changed);
    return SubjectBody.of(changed);
  }

  private static InsightSubject subject(String code, Texts texts, @Nullable Advice advice) {
    return new InsightSubject(
        new Subject(new SubjectCode(code), texts.nl.strip(), texts.fr.strip(), texts.en.strip()),
        Optional.ofNullable(advice));
  }

  private static SubjectCode known(String code) {
    if (!code.matches(CODE)) {
      throw unknown(code);
    }
    return new SubjectCode(code);
  }

  private static QuestionException unknown(String code) {
    return new QuestionException.NoSuchSubject(new SubjectCode(code));
  }
}

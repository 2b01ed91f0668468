package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.questions.application.port.in.FindSubjects;
import dev.sellerdesk.questions.domain.Subject;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/subjects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subjects")
class SubjectsResource {

  private final FindSubjects findSubjects;

  SubjectsResource(FindSubjects findSubjects) {
    this.findSubjects = findSubjects;
  }

  @Schema(name = "SubjectList")
  record SubjectList(List<SubjectBody> items) {}

  @Schema(name = "Subject", description = "What a question can be about (Q-29)")
  record SubjectBody(@Schema(examples = "WHERE_IS_MY_ORDER") String code, Texts texts) {

    @Schema(name = "SubjectTexts")
    record Texts(
        @Schema(examples = "Waar is mijn bestelling?") String nl,
        @Schema(examples = "Où est ma commande ?") String fr,
        @Schema(examples = "Where is my order?") String en) {}

    static SubjectBody of(Subject subject) {
      return new SubjectBody(
          subject.code().value(), new Texts(subject.nl(), subject.fr(), subject.en()));
    }
  }

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
}

package dev.sellerdesk.platform.sample;

import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.rest.Cursors;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.Page;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.rest.TwoSteps;
import dev.sellerdesk.platform.security.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/notes")
@Produces("application/json")
public class NotesResource {

  private final Notes notes;
  private final AllNotes all;
  private final ETags tags;
  private final Cursors cursors;
  private final TwoSteps steps;

  /** How often the slow part ran. */
  public static final AtomicInteger THOUGHTS = new AtomicInteger();

  NotesResource(Notes notes, AllNotes all, ETags tags, Cursors cursors, TwoSteps steps) {
    this.steps = steps;
    this.notes = notes;
    this.all = all;
    this.tags = tags;
    this.cursors = cursors;
  }

  enum Mood {
    GOOD,
    BAD
  }

  record Inner(@NotBlank String name) {}

  record NoteRequest(
      @NotBlank @Size(max = 100) String text,
      Mood mood,
      Integer stars,
      @Valid List<@Valid @NotNull Inner> inner) {}

  record NoteView(UUID id, String text) {}

  @POST
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.WEBSHOP})
  public Response write(@Valid @NotNull NoteRequest request) {
    NoteEntity note =
        request.mood() == Mood.BAD
            ? all.writeFor("1002", request.text())
            : notes.write(request.text());
    return Response.created(URI.create("/notes/" + note.id))
        .entity(new NoteView(note.id, note.text))
        .build();
  }

  @POST
  @Path("/considered")
  @Idempotent(inTwoSteps = true)
  @RolesAllowed(Roles.SELLER)
  public Response writeAfterThinking(@Valid @NotNull NoteRequest request) {
    return steps.run(
        () -> {
          THOUGHTS.incrementAndGet();
          return request.text() + (QuarkusTransaction.isActive() ? " in a transaction" : "");
        },
        text -> {
          NoteEntity note = notes.write(text);
          return Response.status(201).entity(new NoteView(note.id, note.text)).build();
        });
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SELLER)
  public Response read(UUID id) {
    return notes
        .one(id)
        .map(note -> tags.ok(new NoteView(note.id, note.text), note.version))
        .orElseThrow(() ->
            new ProblemException(
                Response.Status.NOT_FOUND, "note-not-found", "There is no such note"));
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.PARTNERSERVICE})
  public Response list(@RestQuery String cursor, @RestQuery Integer limit, @Context UriInfo uri) {
    String from = cursor == null ? "0" : cursors.decode("notes", cursor).getFirst();
    List<NoteView> rows = notes.every().stream().map(n -> new NoteView(n.id, n.text)).toList();
    return Pages.response(uri, new Page<>(rows, cursors.encode("notes", List.of(from + "1"))));
  }

  @GET
  @Path("/number")
  @RolesAllowed(Roles.PARTNERSERVICE)
  public long number() {
    return all.number();
  }

  @GET
  @Path("/crash")
  @RolesAllowed(Roles.SELLER)
  public String crash() {
    throw new IllegalStateException("secret internals of dev.sellerdesk");
  }
}

package dev.sellerdesk.platform.sample;

import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.rest.PageRequest;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.rest.TwoSteps;
import dev.sellerdesk.platform.security.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@Path("/notes")
@Produces("application/json")
public class NotesResource {

  private final Notes notes;
  private final AllNotes all;
  private final ETags tags;
  private final Pages pages;
  private final TwoSteps steps;

  /** Whether the service stops when it comes to a note "stop". */
  public static final AtomicBoolean STOPS = new AtomicBoolean();

  /** How often the slow part ran. */
  public static final AtomicInteger THOUGHTS = new AtomicInteger();

  NotesResource(Notes notes, AllNotes all, ETags tags, Pages pages, TwoSteps steps) {
    this.steps = steps;
    this.notes = notes;
    this.all = all;
    this.tags = tags;
    this.pages = pages;
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

  @POST
  @Path("/many")
  @Idempotent(inTwoSteps = true)
  @RolesAllowed(Roles.SELLER)
  public Response writeMany(@Valid @NotNull NoteRequest request) {
    List<String> texts = List.of(request.text().split(","));
    return steps.inParts(parts -> {
      List<UUID> ids = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        ids.add(
            parts.once(
                i,
                UUID.class,
                () -> {
                  NoteEntity note = notes.write(text);
                  if (text.equals("stop") && STOPS.get()) {
                    throw new IllegalStateException("stopped");
                  }
                  return note.id;
                }));
      }
      return Response.ok(ids).build();
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
  public Response list(@Valid @BeanParam PageRequest page) {
    List<String> after = pages.after(page, "notes");
    List<NoteEntity> rows =
        notes.every().stream()
            .filter(note -> after == null || note.text.compareTo(after.getFirst()) > 0)
            .sorted(Comparator.comparing(note -> note.text))
            .limit(page.limitAndOneMore())
            .toList();
    return pages.of(
        page, "notes", rows, note -> new NoteView(note.id, note.text), note -> List.of(note.text));
  }

  @POST
  @Path("/{id}/touch")
  @RolesAllowed(Roles.SELLER)
  public Response touch(UUID id, @Valid @BeanParam IfMatch ifMatch) {
    return Response.ok(String.valueOf(ifMatch.version())).build();
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

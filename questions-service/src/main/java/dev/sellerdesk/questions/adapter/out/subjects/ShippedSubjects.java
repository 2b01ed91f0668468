package dev.sellerdesk.questions.adapter.out.subjects;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The subject list that comes with the service. */
@ApplicationScoped
class ShippedSubjects implements Subjects {

  private static final String LIST = "/subjects.json";

  private final List<Subject> subjects;

  ShippedSubjects(ObjectMapper json) {
    try (InputStream list = ShippedSubjects.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException("the subject list " + LIST + " is not there");
      }
      subjects =
          Arrays.stream(json.readValue(list, Entry[].class))
              .map(entry -> new Subject(new SubjectCode(entry.code), entry.nl, entry.fr, entry.en))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the subject list " + LIST + " cannot be read", e);
    }
  }

  @Override
  public List<Subject> all() {
    return subjects;
  }

  @Override
  public Optional<Subject> find(SubjectCode code) {
    return subjects.stream().filter(subject -> subject.code().equals(code)).findFirst();
  }

  /** One entry of the file. */
  record Entry(String code, String nl, String fr, String en) {}
}

package dev.sellerdesk.questions.adapter.out.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import org.junit.jupiter.api.Test;

class ShippedSubjectsTest {

  private final ShippedSubjects subjects = new ShippedSubjects(new ObjectMapper());

  @Test
  void every_subject_has_its_own_code_and_a_text_in_each_language() {
    assertThat(subjects.all()).extracting(Subject::code).doesNotHaveDuplicates();
    assertThat(subjects.all())
        .allSatisfy(subject -> {
          assertThat(subject.code().value()).matches("[A-Z][A-Z_]*");
          assertThat(subject.nl()).isNotBlank();
          assertThat(subject.fr()).isNotBlank();
          assertThat(subject.en()).isNotBlank();
        });
  }

  @Test
  void a_subject_is_found_by_its_code_only() {
    assertThat(subjects.find(new SubjectCode("WHERE_IS_MY_ORDER")))
        .map(Subject::en)
        .contains("Where is my order?");
    assertThat(subjects.find(new SubjectCode("where_is_my_order"))).isEmpty();
  }
}

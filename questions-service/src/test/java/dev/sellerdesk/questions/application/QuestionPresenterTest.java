package dev.sellerdesk.questions.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestClock;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionFixture;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionPresenterTest {

  private final List<RetailerId> asked = new ArrayList<>();
  private final QuestionPresenter presenter =
      new QuestionPresenter(
          retailer -> {
            asked.add(retailer);
            return QuestionFixture.TERMS;
          },
          new NoSubjects(),
          new TestClock(QuestionFixture.ASKED));

  @Test
  void the_terms_of_a_seller_are_asked_for_once_for_a_page() {
    CustomerQuestion open = QuestionFixture.open();
    List<CustomerQuestion> page = List.of(open, QuestionFixture.answered(), open);

    assertThat(presenter.toSeller(page))
        .extracting(QuestionDetail::question)
        .containsExactlyElementsOf(page);
    assertThat(asked).containsExactly(QuestionFixture.RETAILER);
  }

  private static final class NoSubjects implements Subjects {

    @Override
    public List<Subject> all() {
      return List.of();
    }

    @Override
    public Optional<Subject> find(SubjectCode code) {
      return Optional.empty();
    }
  }
}

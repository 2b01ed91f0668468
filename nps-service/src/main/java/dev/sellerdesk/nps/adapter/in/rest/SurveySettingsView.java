package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.domain.ExtraQuestion;
import dev.sellerdesk.nps.domain.QuestionSet;
import dev.sellerdesk.nps.domain.SurveySettings;
import dev.sellerdesk.nps.domain.Wording;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SurveySettings", description = "When, how often and what customers are asked")
record SurveySettingsView(
    @Schema(description = "Grows with every change", examples = "3") long version,
    @Schema(description = "Whether closings lead to surveys at all") boolean enabled,
    @Schema(description = "From closing to sending (N-02)", examples = "PT24H") Duration delay,
    @Schema(
            description = "How late after that a survey counts as sent as planned",
            examples = "PT1H")
        Duration sendingWindow,
    @Schema(
            description = "From sending until the link no longer answers (N-15)",
            examples = "PT720H")
        Duration expiry,
    @Schema(
            description = "The least time between two surveys about one case (N-12)",
            examples = "PT720H")
        Duration casePause,
    @Schema(
            description =
                "The least time between two surveys to one customer, over all retailers (N-13)",
            examples = "PT720H")
        Duration customerPause,
    @Schema(description = "Whether telephone calls are surveyed (Q-44)") boolean phoneCases,
    @Schema(
            description = "In how many cases of a hundred the customer is asked (D9)",
            examples = "100")
        int samplePercent,
    @Schema(
            description = "The version of the questions that is asked from now on (N-04)",
            examples = "1")
        int questionsVersion,
    @Schema(
            description =
                "Whether a survey with this version was sent; a change then makes a new version")
        boolean questionsFixed,
    @Schema(description = "The recommendation question (N-03)") Texts recommendation,
    @Schema(description = "The questions beside it (N-04)") List<Question> questions) {

  @Schema(name = "SurveyTexts", description = "A text in the languages of the surveys (N-17)")
  record Texts(
      @NotBlank @Size(max = Wording.LONGEST) @Schema(examples = "Is je vraag opgelost?") String nl,
      @NotBlank
          @Size(max = Wording.LONGEST)
          @Schema(examples = "Votre question a-t-elle été résolue ?")
          String fr,
      @NotBlank @Size(max = Wording.LONGEST) @Schema(examples = "Was your question solved?")
          String en) {

    static Texts of(Wording wording) {
      return new Texts(wording.nl(), wording.fr(), wording.en());
    }

    Wording toDomain() {
      return new Wording(nl, fr, en);
    }
  }

  @Schema(name = "SurveySettingsQuestion")
  record Question(
      @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") @Schema(examples = "solved") String id,
      @NotNull @Schema(description = "YES_NO, RATING (1 to 5) or TEXT") ExtraQuestion.Kind kind,
      @NotNull @Valid Texts text) {

    static Question of(ExtraQuestion question) {
      return new Question(question.id(), question.kind(), Texts.of(question.text()));
    }

    ExtraQuestion toDomain() {
      return new ExtraQuestion(id, kind, text.toDomain());
    }
  }

  @Schema(name = "SurveyQuestionsVersion", description = "The questions in one version (N-04)")
  record Version(
      int version,
      Instant createdAt,
      @Schema(description = "When the first survey with it was sent; from then on it never changes")
          @Nullable Instant fixedAt,
      Texts recommendation,
      List<Question> questions) {

    static Version of(QuestionSet set) {
      return new Version(
          set.version(),
          set.createdAt(),
          set.fixedAt().orElse(null),
          Texts.of(set.recommendation()),
          set.others().stream().map(Question::of).toList());
    }
  }

  static SurveySettingsView of(SurveySettings settings) {
    MarketplacePolicy.Survey policy = settings.policy();
    QuestionSet questions = settings.questions();
    return new SurveySettingsView(
        settings.version(),
        policy.enabled(),
        policy.delay(),
        policy.sendingWindow(),
        policy.expiry(),
        policy.casePause(),
        policy.customerPause(),
        policy.phoneCases(),
        policy.samplePercent(),
        questions.version(),
        questions.fixedAt().isPresent(),
        Texts.of(questions.recommendation()),
        questions.others().stream().map(Question::of).toList());
  }
}

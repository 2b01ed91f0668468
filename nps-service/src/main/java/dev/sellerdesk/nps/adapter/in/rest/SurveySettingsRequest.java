package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.port.in.SetUpSurveys;
import dev.sellerdesk.nps.domain.QuestionSet;
import dev.sellerdesk.nps.domain.SurveySettings;
import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "ChangeSurveySettings",
    description =
        "The settings as they are to be, as GET gives them; what is left out stays as it is, and versions tell nothing here")
record SurveySettingsRequest(
    @Schema(description = "As it was read; without effect, use If-Match") @Nullable Long version,
    @Nullable Boolean enabled,
    @DurationMin(seconds = 0) @DurationMax(days = 30) @Schema(examples = "PT24H")
        @Nullable Duration delay,
    @DurationMin(seconds = 0) @DurationMax(days = 7) @Schema(examples = "PT1H")
        @Nullable Duration sendingWindow,
    @DurationMin(hours = 1) @DurationMax(days = 366) @Schema(examples = "P30D")
        @Nullable Duration expiry,
    @DurationMin(seconds = 0) @DurationMax(days = 3_660) @Schema(examples = "P30D")
        @Nullable Duration casePause,
    @DurationMin(seconds = 0) @DurationMax(days = 3_660) @Schema(examples = "P30D")
        @Nullable Duration customerPause,
    @Nullable Boolean phoneCases,
    @Min(0) @Max(100) @Nullable Integer samplePercent,
    @Schema(description = "As it was read; without effect") @Nullable Integer questionsVersion,
    @Schema(description = "As it was read; without effect") @Nullable Boolean questionsFixed,
    @Valid SurveySettingsView.@Nullable Texts recommendation,
    @Size(max = QuestionSet.MOST_OTHERS)
        @Nullable List<SurveySettingsView.@NotNull @Valid Question> questions) {

  SetUpSurveys.Command toCommand(SurveySettings present) {
    MarketplacePolicy.Survey policy = present.policy();
    return new SetUpSurveys.Command(
        new MarketplacePolicy.Survey(
            enabled == null ? policy.enabled() : enabled,
            delay == null ? policy.delay() : delay,
            sendingWindow == null ? policy.sendingWindow() : sendingWindow,
            expiry == null ? policy.expiry() : expiry,
            casePause == null ? policy.casePause() : casePause,
            customerPause == null ? policy.customerPause() : customerPause,
            phoneCases == null ? policy.phoneCases() : phoneCases,
            samplePercent == null ? policy.samplePercent() : samplePercent),
        recommendation == null ? present.questions().recommendation() : recommendation.toDomain(),
        questions == null
            ? present.questions().others()
            : distinct(questions).stream().map(SurveySettingsView.Question::toDomain).toList());
  }

  private static List<SurveySettingsView.Question> distinct(
      List<SurveySettingsView.Question> questions) {
    long ids = questions.stream().map(SurveySettingsView.Question::id).distinct().count();
    if (ids < questions.size()) {
      throw ProblemException.badRequest("questions", "each needs an id of its own");
    }
    return questions;
  }
}

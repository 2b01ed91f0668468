package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.SetUpSurveys;
import dev.sellerdesk.nps.application.port.out.SurveySettingsStore;
import dev.sellerdesk.nps.domain.QuestionSet;
import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.nps.domain.SurveySettings;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

@UseCase
class SetUpSurveysService implements SetUpSurveys {

  private final SurveySettingsStore settings;
  private final Clock clock;

  SetUpSurveysService(SurveySettingsStore settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public SurveySettings settings() {
    return settings.current();
  }

  @Override
  public List<QuestionSet> versions() {
    return settings.versions();
  }

  @Override
  public SurveySettings change(Command command, @Nullable Long expected) {
    SurveySettings present = settings.toChange();
    if (expected != null && expected != present.version()) {
      throw new SurveyException.SettingsChanged();
    }
    SurveySettings changed =
        present.changed(
            command.policy(), command.recommendation(), command.others(), clock.instant());
    settings.save(changed);
    return changed;
  }
}

package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.domain.ExtraQuestion;
import dev.sellerdesk.nps.domain.QuestionSet;
import dev.sellerdesk.nps.domain.SurveySettings;
import dev.sellerdesk.nps.domain.Wording;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Partnerservice sets when, how often and what customers are asked (N-02, N-04, N-12, N-13). */
public interface SetUpSurveys {

  SurveySettings settings();

  /** All versions of the questions, the newest first. */
  List<QuestionSet> versions();

  /**
   * @param expected the version the change builds on, or {@code null} if that does not matter
   * @throws dev.sellerdesk.nps.domain.SurveyException.SettingsChanged if it is another by now
   */
  SurveySettings change(Command command, @Nullable Long expected);

  /** The settings as they are to be. */
  record Command(
      MarketplacePolicy.Survey policy, Wording recommendation, List<ExtraQuestion> others) {

    public Command {
      others = List.copyOf(others);
    }
  }
}

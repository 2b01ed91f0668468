package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.nps.domain.QuestionSet;
import dev.sellerdesk.nps.domain.SurveySettings;
import java.time.Instant;
import java.util.List;

/** What Partnerservice set; the marketplace's policy as long as nothing was. */
public interface SurveySettingsStore {

  SurveySettings current();

  /** The same, held until the transaction ends. */
  SurveySettings toChange();

  void save(SurveySettings settings);

  /** All versions of the questions, the newest first. */
  List<QuestionSet> versions();

  /**
   * @throws IllegalArgumentException if there never was such a version
   */
  QuestionSet questions(int version);

  /**
   * The questions that are asked now, to send them: nobody changes this version until the
   * transaction ends.
   */
  QuestionSet questionsToSend();

  /** A survey with this version was sent, so that it never changes again (N-04). */
  void fix(int version, Instant at);
}

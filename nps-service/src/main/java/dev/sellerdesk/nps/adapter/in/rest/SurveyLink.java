package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.nps.domain.SurveyToken;

/** The secret in a survey's path. */
final class SurveyLink {

  /**
   * @throws SurveyException.NotFound for what can be no link of ours
   */
  static SurveyToken token(String path) {
    return SurveyToken.parse(path).orElseThrow(SurveyException.NotFound::new);
  }

  private SurveyLink() {}
}

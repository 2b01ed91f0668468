package dev.sellerdesk.nps.domain;

import java.util.Objects;
import java.util.UUID;

/** Identity of a survey, which is also that of the decision about it and of its invitation. */
public record SurveyId(UUID value) {

  public SurveyId {
    Objects.requireNonNull(value, "survey id");
  }
}

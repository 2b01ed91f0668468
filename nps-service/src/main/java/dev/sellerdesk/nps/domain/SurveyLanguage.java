package dev.sellerdesk.nps.domain;

import java.util.Locale;
import java.util.Objects;

/** The languages in which customers are asked (N-17). */
public enum SurveyLanguage {
  NL,
  FR,
  EN;

  /**
   * The language for a customer whose code is this one, which may be missing or one we do not
   * speak: most customers without a known language are Dutch-speaking.
   */
  public static SurveyLanguage of(String code) {
    return switch (Objects.requireNonNullElse(code, "").toLowerCase(Locale.ROOT)) {
      case "fr" -> FR;
      case "en" -> EN;
      default -> NL;
    };
  }

  /** ISO 639-1. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

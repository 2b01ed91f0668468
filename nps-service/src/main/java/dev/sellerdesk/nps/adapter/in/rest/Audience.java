package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.domain.SurveyLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/**
 * Who reads the answer of the survey page: a person with a browser gets a page, also when something
 * is refused; a program gets JSON. {@code *}{@code /}{@code *} says neither, so each answer takes
 * what is usual for it.
 */
@ApplicationScoped
class Audience {

  private final HttpHeaders headers;

  Audience(HttpHeaders headers) {
    this.headers = headers;
  }

  /** A browser: HTML is named, and before any JSON. */
  boolean isPerson() {
    return named() == Named.HTML;
  }

  /** JSON is named, and before any HTML. */
  boolean isProgram() {
    return named() == Named.JSON;
  }

  /**
   * For pages of a survey that we do not know: the first language of ours that the browser names.
   */
  SurveyLanguage language() {
    for (Locale locale : headers.getAcceptableLanguages()) {
      for (SurveyLanguage language : SurveyLanguage.values()) {
        if (language.code().equals(locale.getLanguage())) {
          return language;
        }
      }
    }
    return SurveyLanguage.NL;
  }

  private Named named() {
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      String subtype = type.getSubtype();
      if (subtype.equals("html") || subtype.equals("xhtml+xml")) {
        return Named.HTML;
      }
      if (subtype.equals("json") || subtype.endsWith("+json")) {
        return Named.JSON;
      }
    }
    return Named.NEITHER;
  }

  private enum Named {
    HTML,
    JSON,
    NEITHER
  }
}

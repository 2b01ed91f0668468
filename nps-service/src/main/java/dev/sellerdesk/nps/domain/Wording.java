package dev.sellerdesk.nps.domain;

/**
 * A text in the three languages of the surveys (N-17), as people read it.
 *
 * @param nl Dutch
 * @param fr French
 * @param en English
 */
public record Wording(String nl, String fr, String en) {

  public static final int LONGEST = 300;

  public Wording {
    nl = readable(nl);
    fr = readable(fr);
    en = readable(en);
  }

  public String in(SurveyLanguage language) {
    return switch (language) {
      case NL -> nl;
      case FR -> fr;
      case EN -> en;
    };
  }

  private static String readable(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      throw new IllegalArgumentException("a text has 1 to " + LONGEST + " characters");
    }
    return stripped;
  }
}

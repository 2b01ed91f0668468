package dev.sellerdesk.messaging.domain;

import java.util.List;

/** Which text of a message a viewer looks at (M-56). The other one is never lost. */
public enum Shown {
  ORIGINAL,
  TRANSLATION;

  /**
   * What is shown to whoever did not choose: the translation into the own language if there is one,
   * else the original (M-58).
   */
  public static Shown byDefault(List<Translation> translations, Language preferred) {
    return translations.stream()
            .anyMatch(
                t -> t.language() == preferred && t.status() != Translation.Status.UNAVAILABLE)
        ? TRANSLATION
        : ORIGINAL;
  }
}

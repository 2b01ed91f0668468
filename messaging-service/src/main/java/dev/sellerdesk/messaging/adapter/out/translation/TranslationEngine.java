package dev.sellerdesk.messaging.adapter.out.translation;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.translation.ProtectedTokens.Token;
import java.util.List;
import java.util.Optional;

/** One way to translate sentences. The chain asks the next engine for what this one leaves open. */
interface TranslationEngine {

  /** How the engine is called in a translation: {@code memory}, {@code libretranslate}. */
  String name();

  /**
   * Sentences of one message whose protected tokens are masked as {@code {n}}; such a placeholder
   * must come back exactly once.
   */
  record Task(
      String retailerId, Language from, Language to, List<String> sentences, List<Token> tokens) {}

  /**
   * Per sentence its translation, empty where the engine has none. May throw: the chain goes on
   * without it.
   */
  List<Optional<String>> translate(Task task);
}

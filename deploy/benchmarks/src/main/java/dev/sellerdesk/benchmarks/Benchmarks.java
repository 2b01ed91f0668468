package dev.sellerdesk.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./sellerdesk bench NAME [ARGUMENTS]}: each measurement under its name. */
public final class Benchmarks {

  private static final Map<String, Measurement> BY_NAME =
      new TreeMap<>(
          Map.of(
              "closing", ClosingLatency::main,
              "conversations", ConversationLatency::main,
              "nps", SatisfactionPage::main,
              "questions", OverviewLatency::main,
              "translation-memory", TranslationMemoryLookup::main,
              "uploads", ParallelUploads::main));

  /** One run that prints what it measured. */
  interface Measurement {
    void run(String... arguments) throws Exception;
  }

  public static void main(String... arguments) throws Exception {
    Measurement chosen = arguments.length == 0 ? null : BY_NAME.get(arguments[0]);
    if (chosen == null) {
      System.err.println("sellerdesk bench: name one of " + String.join(", ", BY_NAME.keySet()));
      System.exit(2);
      return;
    }
    chosen.run(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private Benchmarks() {}
}

package dev.sellerdesk.questions.application;

/** Under which names due work is stored. They are never changed once released. */
public final class DueWorkNames {

  public static final String WAKE_QUESTION = "wake-question";

  public static final String TELL_DIGEST = "tell-digest";

  private DueWorkNames() {}
}

package dev.sellerdesk.nps.application;

/** Under which names our due work is stored; never changed once released. */
public final class DueWorkNames {

  public static final String SEND_SURVEY = "send-survey";

  private DueWorkNames() {}
}

package dev.sellerdesk.questions.application.port.in;

/** Housekeeping of counts, insights and the feed of changes; any replica may do it at any time. */
public interface KeepReadModels {

  /** Adds up a portion of the lines that changes left; whether there may be more. */
  boolean addUp();

  /** Forgets a portion of the feed that nobody can ask for any more; whether there may be more. */
  boolean forget();
}

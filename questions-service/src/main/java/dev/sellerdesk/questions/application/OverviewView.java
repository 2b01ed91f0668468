package dev.sellerdesk.questions.application;

/** The lists of the overview. */
public enum OverviewView {
  /** Not closed. */
  OPEN,
  /** Closed; the last closed first. */
  HANDLED,
  /** Open and handled. */
  ALL,
  /** The seller has to speak. */
  AWAITING,
  /** Kept open to be followed up later. */
  FOLLOW_UP
}

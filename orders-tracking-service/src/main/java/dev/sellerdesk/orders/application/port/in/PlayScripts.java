package dev.sellerdesk.orders.application.port.in;

/** The simulated carrier tells what its script says, when the clock gets there. */
public interface PlayScripts {

  /**
   * The next portion, in one transaction; recorded as the scans of any carrier are.
   *
   * @return whether there may be more
   */
  boolean play();
}

package dev.sellerdesk.platform.schedule;

/**
 * What happens when something is due. It succeeds once; after a failure it is tried again, and
 * after a crash it may find its work already done, so it decides by state.
 */
public interface DueTask {

  /** Under which name its work is stored; never changed once released. */
  String name();

  /** Does what is due, with the rows of this retailer. */
  void run(String retailerId, String id);
}

package dev.sellerdesk.platform.sample;

/** Makes handling of an order fail, from a test. */
public final class Breaks {

  public static void on(String orderNumber) {
    Handled.BROKEN.add(orderNumber);
  }

  public static void off(String orderNumber) {
    Handled.BROKEN.remove(orderNumber);
  }

  private Breaks() {}
}

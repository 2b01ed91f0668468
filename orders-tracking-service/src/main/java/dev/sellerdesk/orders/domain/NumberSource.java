package dev.sellerdesk.orders.domain;

/** Which of the three ways a number came (T-04). */
public enum NumberSource {
  PLATFORM_LABEL,
  OWN_CARRIER,
  APPOINTMENT
}

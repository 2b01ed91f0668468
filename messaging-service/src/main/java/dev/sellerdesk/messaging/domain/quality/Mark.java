package dev.sellerdesk.messaging.domain.quality;

/** How well a criterion is met. */
public enum Mark {
  PASS,
  FAIL,
  /** Only partly, or there is too little to tell. */
  UNSURE
}

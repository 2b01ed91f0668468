package dev.sellerdesk.orders.domain;

/** Why a carrier sold nothing. */
public abstract sealed class CarrierException extends RuntimeException {

  private CarrierException(String message) {
    super(message);
  }

  /**
   * It cannot be reached, answers nonsense, or is left alone for a while. A purchase may have
   * succeeded all the same: the same reference asked again finds it.
   */
  public static final class Unavailable extends CarrierException {

    public Unavailable(String why) {
      super("The carrier cannot be asked now: " + why);
    }
  }

  /** It never made this offer, or does not stand by it any more. */
  public static final class OfferGone extends CarrierException {

    public OfferGone(String offerId) {
      super("The offer %s is unknown or has expired; ask for offers again".formatted(offerId));
    }
  }

  /** It sold something else under this reference before. */
  public static final class ReferenceUsed extends CarrierException {

    public ReferenceUsed() {
      super("Something else was bought under this reference");
    }
  }
}

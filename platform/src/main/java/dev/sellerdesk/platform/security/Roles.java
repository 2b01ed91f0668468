package dev.sellerdesk.platform.security;

/** Who calls, as the token's claim {@code roles} says. */
public final class Roles {

  /** An employee of a retailer, in a frontend. */
  public static final String SELLER = "seller";

  /** The same, with settings. */
  public static final String SELLER_ADMIN = "seller-admin";

  /** A machine client of one retailer. */
  public static final String INTEGRATOR = "integrator";

  /** The marketplace's customer care; sees all retailers in use cases that say so. */
  public static final String PARTNERSERVICE = "partnerservice";

  /** The marketplace's shop, acting for customers. */
  public static final String WEBSHOP = "webshop";

  /** A delivery service. */
  public static final String CARRIER = "carrier";

  private Roles() {}
}

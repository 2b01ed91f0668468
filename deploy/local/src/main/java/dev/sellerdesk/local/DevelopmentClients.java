package dev.sellerdesk.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who can get a token from the development issuer, with which roles, and for which retailer. */
final class DevelopmentClients {
  /** Of every client. */
  static final String SECRET = "secret";

  /**
   * The API documents' pages log in with this one; it has no secret, and asks the person who they
   * want to be.
   */
  static final String SWAGGER_UI = "swagger-ui";

  private static final Map<String, Client> ALL = all();

  private DevelopmentClients() {}

  /**
   * @param retailerId empty for those who work for the marketplace
   */
  record Client(String id, String purpose, List<String> roles, Optional<String> retailerId) {
    Map<String, Object> claims() {
      Map<String, Object> claims = new LinkedHashMap<>();
      claims.put("azp", id);
      claims.put("client_id", id);
      claims.put("preferred_username", id);
      claims.put("roles", roles);
      retailerId.ifPresent(retailer -> claims.put("retailer_id", retailer));
      return claims;
    }
  }

  static Optional<Client> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  static List<Client> list() {
    return new ArrayList<>(ALL.values());
  }

  private static Map<String, Client> all() {
    Map<String, Client> clients = new LinkedHashMap<>();
    for (Client client :
        List.of(
            new Client(
                "seller-1001",
                "employee of retailer 1001",
                List.of("seller", "seller-admin"),
                Optional.of("1001")),
            new Client(
                "seller-1002",
                "employee of retailer 1002",
                List.of("seller", "seller-admin"),
                Optional.of("1002")),
            new Client(
                "integrator-1001",
                "machine of retailer 1001",
                List.of("integrator"),
                Optional.of("1001")),
            new Client(
                "partnerservice",
                "the marketplace's customer care",
                List.of("partnerservice"),
                Optional.empty()),
            new Client("webshop", "the marketplace's shop", List.of("webshop"), Optional.empty()),
            new Client("carrier", "a delivery service", List.of("carrier"), Optional.empty()))) {
      clients.put(client.id(), client);
    }
    return clients;
  }
}

package dev.sellerdesk.platform.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The user or machine behind the running request. */
@ApplicationScoped
public class Caller {

  private final Instance<CurrentIdentityAssociation> identities;

  Caller(Instance<CurrentIdentityAssociation> identities) {
    this.identities = identities;
  }

  /** The retailer whose data the token is for; empty for those who work for the marketplace. */
  public Optional<String> retailerId() {
    return claim("retailer_id");
  }

  /**
   * The retailer whose data the token is for.
   *
   * @throws ForbiddenException if the token is for none
   */
  public String requireRetailerId() {
    return retailerId()
        .orElseThrow(
            () -> new ForbiddenException("The token names no retailer (claim retailer_id)"));
  }

  /** The user as the identity provider names it; {@code anonymous} without a token. */
  public String userId() {
    return claim("sub").orElse("anonymous");
  }

  /**
   * The client that calls, for rate limits and idempotency keys; {@code anonymous} without a token.
   */
  public String clientId() {
    return claim("azp").or(() -> claim("client_id")).orElseGet(this::userId);
  }

  public boolean has(String role) {
    return identity().hasRole(role);
  }

  private Optional<String> claim(String name) {
    return identity().getPrincipal() instanceof JsonWebToken token
        ? Optional.ofNullable(token.<Object>getClaim(name))
            .map(Object::toString)
            .filter(value -> !value.isBlank())
        : Optional.empty();
  }

  private SecurityIdentity identity() {
    return identities.get().getIdentity();
  }
}

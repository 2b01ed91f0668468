package dev.sellerdesk.platform.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * The document names the issuer that this installation trusts, so that Swagger UI can log in there.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DocumentedIssuer implements OASFilter {

  @Override
  public @Nullable SecurityScheme filterSecurityScheme(SecurityScheme scheme) {
    ConfigProvider.getConfig()
        .getOptionalValue("quarkus.oidc.auth-server-url", String.class)
        .ifPresent(
            issuer -> scheme.setOpenIdConnectUrl(issuer + "/.well-known/openid-configuration"));
    return scheme;
  }
}

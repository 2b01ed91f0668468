package dev.sellerdesk.platform.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells Hibernate whose entities a session may load. */
@PersistenceUnitExtension
@ApplicationScoped
class RetailerTenantResolver implements TenantResolver {

  @Override
  public String getDefaultTenantId() {
    return RetailerScope.NONE;
  }

  @Override
  public String resolveTenantId() {
    return RetailerScope.current();
  }

  @Override
  public boolean isRoot(String tenantId) {
    return RetailerScope.ALL.equals(tenantId);
  }
}

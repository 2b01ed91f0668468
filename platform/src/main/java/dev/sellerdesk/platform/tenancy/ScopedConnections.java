package dev.sellerdesk.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Every connection that leaves the pool carries the scope of the call it leaves for; so it needs no
 * reset when it returns.
 */
@Singleton
class ScopedConnections implements AgroalPoolInterceptor {

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      ConnectionScope.set(connection, RetailerScope.current());
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not take the retailer scope", e);
    }
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    // nothing: see above
  }
}

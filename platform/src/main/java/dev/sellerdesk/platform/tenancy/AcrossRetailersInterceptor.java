package dev.sellerdesk.platform.tenancy;

import dev.sellerdesk.platform.AcrossRetailers;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Opens the scope before the transaction begins, so that connection and session are made inside it.
 */
@AcrossRetailers
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AcrossRetailersInterceptor {

  private final RetailerScope scope;

  AcrossRetailersInterceptor(RetailerScope scope) {
    this.scope = scope;
  }

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    return scope.acrossAll(call::proceed);
  }
}

/** Whose rows a call may see, enforced below the use cases. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.tenancy;

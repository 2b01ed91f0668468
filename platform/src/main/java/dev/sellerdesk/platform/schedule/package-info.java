/** Work that is due at an instant: stored, surviving a crash, run once by any of the replicas. */
@org.jspecify.annotations.NullMarked
package dev.sellerdesk.platform.schedule;

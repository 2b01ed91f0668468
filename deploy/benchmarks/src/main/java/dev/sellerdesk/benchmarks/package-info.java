/** Benchmarks against the packaged services on the local stack. */
package dev.sellerdesk.benchmarks;

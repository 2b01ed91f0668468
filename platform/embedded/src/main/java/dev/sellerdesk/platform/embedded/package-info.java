/**
 * A real PostgreSQL and a real Kafka broker without any installation, as child processes on
 * loopback. The local stack runs on them, and so do the tests on a machine without a container
 * engine.
 */
@NullMarked
package dev.sellerdesk.platform.embedded;

import org.jspecify.annotations.NullMarked;

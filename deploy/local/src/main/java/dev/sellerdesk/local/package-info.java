/**
 * The whole of Sellerdesk on one machine, on loopback, with one command; also what the end-to-end
 * tests start.
 */
@NullMarked
package dev.sellerdesk.local;

import org.jspecify.annotations.NullMarked;

/**
 * The event contracts: what one service announces and others react to. The folder is the
 * catalogue.
 *
 * <p>Records are flat and hold JDK types only. Instants are UTC with microseconds, money is in
 * minor units, languages are ISO 639-1 codes in lower case. Fields are only ever added, and an
 * added field is optional: {@code null} when an older producer wrote it.
 */
package dev.sellerdesk.shared.event;

package dev.sellerdesk.orders.domain;

import dev.sellerdesk.orders.domain.tracking.ScanCode;
import java.time.Instant;

/**
 * What a carrier will say of a parcel at some time.
 *
 * @param at when it is scanned
 * @param place where, for people
 */
public record ScriptedScan(ScanCode code, Instant at, String place) {}

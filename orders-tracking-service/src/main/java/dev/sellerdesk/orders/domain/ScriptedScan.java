package dev.sellerdesk.orders.domain;

import java.time.Instant;

/**
 * What a carrier will say of a parcel at some time.
 *
 * @param code in bol's words, for example {@code AT_CUSTOMER}
 * @param at when it is scanned
 * @param place where, for people
 */
public record ScriptedScan(String code, Instant at, String place) {}

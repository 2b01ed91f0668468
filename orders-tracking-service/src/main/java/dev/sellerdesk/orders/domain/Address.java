package dev.sellerdesk.orders.domain;

/**
 * Where the parcels go.
 *
 * @param countryCode ISO 3166-1 alpha-2
 */
public record Address(
    String name,
    String street,
    String houseNumber,
    String zipCode,
    String city,
    String countryCode) {}

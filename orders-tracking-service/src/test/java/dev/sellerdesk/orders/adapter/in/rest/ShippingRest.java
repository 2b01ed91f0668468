package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;

import dev.sellerdesk.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;

/** An order of a test alone, on its way to the customer. */
abstract class ShippingRest extends OrdersRest {

  static final String PARCEL =
      """
      {"shipmentType":"PARCEL","transport":{"transporterCode":"TNT","trackAndTrace":"3s abcd 1234567"}}
      """;
  static final String LETTER =
      """
      {"shipmentType":"LETTER","transport":{"transporterCode":"TNT_BRIEF"}}
      """;

  String shipped(String body) {
    place(order()).statusCode(201);
    return ship(body).statusCode(201).extract().path("shipmentId");
  }

  ValidatableResponse ship(String body) {
    return given()
        .auth()
        .oauth2(seller())
        .contentType("application/json")
        .body(body)
        .post("/orders/" + number + "/shipments")
        .then();
  }

  ValidatableResponse fill(String id, String typed) {
    return given()
        .auth()
        .oauth2(seller())
        .contentType("application/json")
        .body("{\"trackAndTrace\":\"" + typed + "\"}")
        .put("/shipments/" + id + "/track-and-trace")
        .then();
  }

  ValidatableResponse verify() {
    return get("/orders/" + number + "/tracking/verify", seller()).statusCode(200);
  }

  String seller() {
    return Tokens.seller(retailer);
  }
}

package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many shipments at once, told by a spreadsheet. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class ShipmentTableTest extends BulkRest {

  private static final String HEADER =
      "orderNumber,orderItemId,quantity,shipmentType,transporterCode,trackAndTrace,reference\n";

  @Test
  void a_table_under_the_same_key_has_the_same_results_and_another_one_is_refused()
      throws SQLException {
    String order = orders(1).getFirst();
    String key = UUID.randomUUID().toString();
    byte[] table =
        (HEADER + order + "," + item(order) + ",1,LETTER,TNT_BRIEF,,\n")
            .getBytes(StandardCharsets.UTF_8);
    String first =
        send(table, key).statusCode(200).body("shipped", equalTo(1)).extract().asString();
    execute("delete from idempotency_key where key = '" + key + "' and operation not like '%/%'");
    assertThat(send(table, key).statusCode(200).extract().asString()).isEqualTo(first);
    send(table, key).statusCode(200).header("Idempotency-Replayed", equalTo("true"));
    send((HEADER + order + ",,,LETTER,TNT_BRIEF,,\n").getBytes(StandardCharsets.UTF_8), key)
        .statusCode(422);
    get("/orders/" + order, seller()).body("items[0].quantityShipped", equalTo(1));
  }

  @Test
  void a_thousand_parcels_are_shipped_within_one_request() {
    List<String> orders = orders(1_000);
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < orders.size(); i++) {
      rows.append("%s,,,PARCEL,TNT,3SBULK%07d,%n".formatted(orders.get(i), i));
    }
    csv(rows.toString()).statusCode(200).body("shipped", equalTo(1_000));
    assertThat(table().lines()).hasSize(1);
  }

  @Test
  void more_than_a_thousand_rows_are_too_many_and_none_is_shipped() {
    String order = orders(1).getFirst();
    csv(HEADER + (order + ",,,LETTER,TNT_BRIEF,,\n").repeat(1_001))
        .statusCode(400)
        .body("violations[0].message", containsString("1000"));
    get("/orders/" + order, seller()).body("status", equalTo("PLACED"));
  }

  @Test
  void a_thousand_lines_have_a_thousand_results() {
    String order = orders(1).getFirst();
    csv(HEADER
            + (order + ",0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d,1,LETTER,TNT_BRIEF,,a\n").repeat(999)
            + "UNKNOWN1,,,LETTER,TNT_BRIEF,,\n")
        .statusCode(200)
        .body("refused", equalTo(1_000))
        .body("items.line.size()", equalTo(1_000))
        .body("items[999].line", equalTo(1_001))
        .body("items[999].status", equalTo(404));
  }

  @Test
  void orders_to_ship_come_as_a_table_and_go_back_filled_in() {
    List<String> orders = orders(3);
    ship(orders.get(2), LETTER).statusCode(201);
    String table = table();
    List<String> rows = table.lines().toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst())
        .startsWith(
            "orderNumber,placedAt,latestDeliveryDate,frozen,orderItemId,ean,title,quantity,name")
        .endsWith(",shipmentType,transporterCode,trackAndTrace,reference");
    assertThat(table).contains(orders.get(0), orders.get(1)).doesNotContain(orders.get(2));
    String filled =
        table
            .lines()
            .map(row ->
                row.startsWith(orders.get(0))
                    ? row.substring(0, row.length() - 3) + "PARCEL,TNT,3s abcd 1234567,"
                    : row)
            .reduce("", (all, row) -> all + row + "\r\n");
    csv(filled).statusCode(200).body("shipped", equalTo(1)).body("untouched", equalTo(1));
    get("/orders/" + orders.get(0) + "/shipments", seller())
        .body("items.transport.trackAndTrace", contains("3SABCD1234567"));
    get("/orders/" + orders.get(1), seller()).body("status", equalTo("PLACED"));
    assertThat(table().lines()).hasSize(2);
    get("/orders?toShip=true", seller()).body("items.orderNumber", contains(orders.get(1)));
    get("/orders?toShip=x", seller()).statusCode(400);
  }

  @Test
  void rows_of_one_order_under_one_number_are_one_shipment() {
    var order = order();
    order.withArray("items").add(order.at("/items/0").deepCopy());
    place(order).statusCode(201);
    List<String> items = get("/orders/" + number, seller()).extract().path("items.orderItemId");
    csv(HEADER
            + number
            + ","
            + items.get(0)
            + ",1,PARCEL,TNT,3SABCD1234567,\n"
            + number
            + ","
            + items.get(1)
            + ",2,PARCEL,TNT,3s abcd 1234567,\n"
            + number
            + ","
            + items.get(0)
            + ",1,PARCEL,TNT,3SABCD7654321,\n")
        .statusCode(200)
        .body("shipped", equalTo(3));
    get("/orders/" + number + "/shipments", seller())
        .body("items.size()", equalTo(2))
        .body("items[0].items.quantity", contains(1, 2));
    get("/orders/" + number, seller()).body("status", equalTo("SHIPPED"));
  }

  @Test
  void a_row_for_all_that_is_open_takes_what_the_named_lines_left() {
    var order = order();
    order.withArray("items").add(order.at("/items/0").deepCopy());
    place(order).statusCode(201);
    String item = item(number);
    String number7 = "PARCEL,TNT,3SABCD1234567,\n";
    csv(HEADER + number + "," + item + ",1," + number7 + number + ",,," + number7)
        .statusCode(200)
        .body("shipped", equalTo(2))
        .body("items.shipmentId.unique().size()", equalTo(2));
    get("/orders/" + number, seller())
        .body("status", equalTo("SHIPPED"))
        .body("items.quantityShipped", contains(2, 2));
  }

  @Test
  void a_row_counts_as_one_however_many_lines_its_text_takes() {
    String order = orders(1).getFirst();
    csv("orderNumber,shipmentType,transporterCode,title\r\n"
            + "UNKNOWN1,LETTER,TNT_BRIEF,\"a\r\nb\nc\"\r\n"
            + order
            + ",LETTER,TNT_BRIEF,\"d;e\"\r\n")
        .statusCode(200)
        .body("items.line", contains(2, 3))
        .body("items.status", contains(404, 201));
  }

  @ParameterizedTest
  @CsvSource({"trackAndTrace", "reference", "transporterCode", "orderNumber"})
  void what_is_too_long_for_its_column_is_named_and_hinders_no_other(String column) {
    String order = orders(1).getFirst();
    String row = "A1,,,LETTER,TNT_BRIEF,3S1,r";
    int at = List.of(HEADER.strip().split(",")).indexOf(column);
    String[] fields = row.split(",");
    fields[at] = "9".repeat(101);
    csv(HEADER + String.join(",", fields) + "\n" + order + ",,,LETTER,TNT_BRIEF,,\n")
        .statusCode(200)
        .body("items.status", contains(400, 201))
        .body("items[0].refusal.field", equalTo(column));
  }

  @Test
  void the_table_has_what_is_to_be_shipped_whether_asked_for_or_not() {
    List<String> orders = orders(2);
    ship(orders.get(0), LETTER).statusCode(201);
    String table =
        given()
            .auth()
            .oauth2(seller())
            .accept("text/csv")
            .get("/orders")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(table).isEqualTo(table()).contains(orders.get(1)).doesNotContain(orders.get(0));
  }

  @Test
  void a_table_tells_what_has_happened_so_a_parcel_without_number_is_taken_T_02() {
    String order = orders(1).getFirst();
    csv(HEADER + order + ",,,parcel,TNT,,\n").statusCode(200).body("shipped", equalTo(1));
    get("/orders/" + order + "/shipments", seller())
        .body("items.transport.trackAndTrace", contains(nullValue()));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void tables_are_read_as_the_spreadsheets_of_our_countries_write_them(String delimiter) {
    String order = orders(1).getFirst();
    String row = order + ",,,LETTER,TNT_BRIEF,,\"a \"\"b\"\"\nc\"\r\n";
    csv(("\uFEFF" + HEADER + row).replace(",", delimiter).replace("\nc", "c"))
        .statusCode(200)
        .body("shipped", equalTo(1));
    get("/orders/" + order + "/shipments", seller())
        .body("items.transport.reference", contains("a \"b\"c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        ",,,LETTER,TNT_BRIEF,,|orderNumber",
        "A1,x,1,LETTER,TNT_BRIEF,,|orderItemId",
        "A1,,2,LETTER,TNT_BRIEF,,|orderItemId",
        "A1,0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d,0,LETTER,TNT_BRIEF,,|quantity",
        "A1,0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d,\"1,5\",LETTER,TNT_BRIEF,,|quantity",
        "A1,0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d,99999999999,LETTER,TNT_BRIEF,,|quantity",
        "A1,,,PAKKET,TNT_BRIEF,,|shipmentType",
        "A1,,,,TNT_BRIEF,,|shipmentType",
        "A1,,,PARCEL,TNT,\"3,23201E+13\",|trackAndTrace",
        "A1,,,PARCEL,TNT,3.2E+13,|trackAndTrace",
        "A1,,,LETTER,TNT_BRIEF,,\"a\u0007b\"|reference",
        "A1,,,LETTER|row"
      })
  void a_row_that_cannot_be_is_named_with_its_column(String row, String field) {
    csv(HEADER + "UNKNOWN1,,,LETTER,TNT_BRIEF,,\n\n" + row + "\n")
        .statusCode(200)
        .body("items.line", contains(2, 4))
        .body("items.status", contains(404, 400))
        .body("items[1].refusal.field", equalTo(field))
        .body("items[1].refusal.reason", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "orderNumber\nA1\n",
        "orderNumber,shipmentType,quantty\nA1,LETTER,1\n",
        "orderNumber,shipmentType,shipmentType\nA1,LETTER,LETTER\n",
        "orderNumber,shipmentType\nA1,\"LETTER\n"
      })
  void what_is_no_table_of_shipments_is_a_bad_request(String table) {
    csv(table).statusCode(400).contentType("application/problem+json");
  }

  @Test
  void a_table_that_is_not_utf_8_is_refused_instead_of_misread() {
    send((HEADER + "A1,,,LETTER,TNT_BRIEF,,caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1))
        .statusCode(400)
        .body("violations[0].message", containsString("UTF-8"));
  }

  @Test
  void what_a_customer_wrote_is_no_formula_in_the_table() {
    var order = order();
    at(order, "/shippingAddress").put("name", "=HYPERLINK(\"http://x\")");
    place(order).statusCode(201);
    assertThat(table()).contains("'=HYPERLINK");
  }

  @Test
  void another_retailer_exports_nothing_of_it() {
    orders(1);
    String theirs =
        given()
            .auth()
            .oauth2(Tokens.seller("r-nobody"))
            .accept("text/csv")
            .get("/orders?toShip=true")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(theirs.lines()).hasSize(1);
  }

  private ValidatableResponse ship(String order, String body) {
    return given()
        .auth()
        .oauth2(seller())
        .contentType("application/json")
        .body(body)
        .post("/orders/" + order + "/shipments")
        .then();
  }

  private ValidatableResponse csv(String table) {
    return send(table.getBytes(StandardCharsets.UTF_8));
  }

  private ValidatableResponse send(byte[] table) {
    return send(table, UUID.randomUUID().toString());
  }

  private ValidatableResponse send(byte[] table, String key) {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("text/csv", ContentType.BINARY)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .auth()
        .oauth2(seller())
        .header("Idempotency-Key", key)
        .contentType("text/csv")
        .body(table)
        .post("/shipments/bulk")
        .then();
  }

  private String table() {
    return new String(
        given()
            .auth()
            .oauth2(seller())
            .accept("text/csv")
            .get("/orders?toShip=true")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .header("Content-Disposition", containsString("orders-to-ship.csv"))
            .extract()
            .asByteArray(),
        StandardCharsets.UTF_8);
  }
}

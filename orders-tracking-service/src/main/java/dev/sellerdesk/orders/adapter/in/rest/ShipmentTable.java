package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.port.in.ShipOrder;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.OrderItemId;
import dev.sellerdesk.orders.domain.ShipmentType;
import dev.sellerdesk.orders.domain.WantedUnits;
import dev.sellerdesk.platform.rest.CsvRows;
import dev.sellerdesk.platform.rest.CsvRows.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A spreadsheet of what was shipped: a row for each line of an order, as the table of orders to
 * ship has it. Rows of one order that went under the same number are one shipment; a row in which
 * nothing was filled in is left alone.
 */
final class ShipmentTable {

  static final int MOST_ROWS = 1_000;

  static final String ORDER = "orderNumber";
  static final String ITEM = "orderItemId";
  static final String QUANTITY = "quantity";
  static final String TYPE = "shipmentType";
  static final String TRANSPORTER = "transporterCode";
  static final String NUMBER = "trackAndTrace";
  static final String REFERENCE = "reference";

  private static final int LONGEST = 100;
  private static final int LARGEST_QUANTITY = 9_999;

  /** What spreadsheets make of a long number, for example 3,23201E+13. */
  private static final Pattern SHORTENED = Pattern.compile("[0-9][.,]?[0-9]*E\\+[0-9]+");

  private static final Set<String> REQUIRED = Set.of(ORDER, TYPE);

  /** A row of the table, and what it is part of or why it cannot be. */
  sealed interface Told {

    Row row();

    record Untouched(Row row) implements Told {}

    record Wrong(Row row, OrderException why) implements Told {}

    record PartOf(Row row, Shipment shipment) implements Told {}
  }

  /**
   * What makes rows one shipment.
   *
   * @param whole all of the order that is open, and no line of it by name: it goes after those that
   *     are named before it
   */
  record Shipment(
      String orderNumber,
      boolean whole,
      ShipmentType type,
      Optional<String> transporterCode,
      Optional<String> number,
      Optional<String> reference) {}

  private final List<Told> rows;

  private ShipmentTable(List<Told> rows) {
    this.rows = rows;
  }

  /**
   * @throws dev.sellerdesk.platform.problem.ProblemException if it is no table, or has too many
   *     rows
   */
  static ShipmentTable read(byte[] table) {
    return new ShipmentTable(
        CsvRows.read(table, REQUIRED, OrderTable.COLUMNS, MOST_ROWS).stream()
            .map(ShipmentTable::told)
            .toList());
  }

  List<Told> rows() {
    return rows;
  }

  /** The shipments, in the order of their first rows. */
  Map<Shipment, ShipOrder.Command> shipments(String by) {
    Map<Shipment, List<WantedUnits>> units = new LinkedHashMap<>();
    for (Told told : rows) {
      if (told instanceof Told.PartOf part) {
        List<WantedUnits> named = units.computeIfAbsent(part.shipment(), _ -> new ArrayList<>());
        part.row().get(ITEM).ifPresent(item -> named.add(units(item, part.row())));
      }
    }
    Map<Shipment, ShipOrder.Command> commands = new LinkedHashMap<>();
    units.forEach((shipment, named) ->
        commands.put(
            shipment,
            new ShipOrder.WithTransport(
                shipment.orderNumber(),
                named,
                shipment.type(),
                shipment.transporterCode(),
                shipment.number(),
                shipment.reference(),
                true,
                by)));
    return commands;
  }

  private static WantedUnits units(String item, Row row) {
    return new WantedUnits(
        new OrderItemId(UUID.fromString(item)), row.get(QUANTITY).map(Integer::valueOf));
  }

  private static Told told(Row row) {
    if (!row.complete()) {
      return new Told.Wrong(
          row, new OrderException.Invalid("row", "must have a field for every column"));
    }
    if (row.get(TYPE).isEmpty() && row.get(TRANSPORTER).isEmpty() && row.get(NUMBER).isEmpty()) {
      return new Told.Untouched(row);
    }
    try {
      if (row.get(ITEM).isPresent()) {
        check(row, ITEM, ShipmentTable::isId, "must be an id of a line");
        check(
            row,
            QUANTITY,
            ShipmentTable::isQuantity,
            "must be a whole number from 1 to " + LARGEST_QUANTITY);
      } else if (row.get(QUANTITY).isPresent()) {
        throw new OrderException.Invalid(ITEM, "must be there if there is a quantity");
      }
      check(
          row,
          NUMBER,
          number -> !SHORTENED.matcher(number).matches(),
          "was shortened by the spreadsheet; let the column hold text");
      for (String column : List.of(ORDER, TRANSPORTER, NUMBER, REFERENCE)) {
        check(
            row,
            column,
            text -> text.length() <= LONGEST && text.matches(Text.FORM),
            "must have at most " + LONGEST + " characters and none for control");
      }
      return new Told.PartOf(
          row,
          new Shipment(
              row.get(ORDER)
                  .orElseThrow(() -> new OrderException.Invalid(ORDER, "must not be empty")),
              row.get(ITEM).isEmpty(),
              type(row),
              row.get(TRANSPORTER),
              row.get(NUMBER).map(ShipmentTable::comparable),
              row.get(REFERENCE)));
    } catch (OrderException.Invalid why) {
      return new Told.Wrong(row, why);
    }
  }

  private static ShipmentType type(Row row) {
    try {
      return row.get(TYPE)
          .map(type -> ShipmentType.valueOf(type.toUpperCase(Locale.ROOT)))
          .orElseThrow(() -> new OrderException.Invalid(TYPE, "must not be empty"));
    } catch (IllegalArgumentException _) {
      throw new OrderException.Invalid(TYPE, "must be PARCEL, LETTER or APPOINTMENT");
    }
  }

  private interface Rule {
    boolean allows(String text);
  }

  private static void check(Row row, String column, Rule rule, String message) {
    if (row.get(column).filter(text -> !rule.allows(text)).isPresent()) {
      throw new OrderException.Invalid(column, message);
    }
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isQuantity(String text) {
    try {
      int quantity = Integer.parseInt(text);
      return quantity >= 1 && quantity <= LARGEST_QUANTITY;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  /** Spaces and small letters do no harm. */
  private static String comparable(String number) {
    return number.replace(" ", "").toUpperCase(Locale.ROOT);
  }
}

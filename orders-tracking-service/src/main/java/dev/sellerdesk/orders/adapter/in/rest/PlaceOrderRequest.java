package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.port.in.PlaceOrder;
import dev.sellerdesk.orders.domain.Address;
import dev.sellerdesk.orders.domain.ContactData;
import dev.sellerdesk.orders.domain.Customer;
import dev.sellerdesk.orders.domain.Ean;
import dev.sellerdesk.orders.domain.Fulfilment;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.Placement;
import dev.sellerdesk.orders.domain.RetailerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@InOneCurrency
@Schema(name = "PlaceOrder", description = "An order as the webshop tells it")
record PlaceOrderRequest(
    @NotNull
        @Size(max = 40)
        @Pattern(regexp = "^" + OrderNumber.FORM + "$")
        @Schema(description = "Unique over all retailers", examples = "A2K8290LP8")
        String orderNumber,
    @NotNull
        @Size(max = 40)
        @Pattern(regexp = "^[A-Za-z0-9_-]+$")
        @Schema(description = "Who sold", examples = "1001")
        String retailerId,
    @Plausible
        @Schema(
            description = "When the customer ordered; now, if absent",
            examples = "2026-11-20T10:15:30Z")
        Instant placedAt,
    @NotNull @Valid CustomerRequest customer,
    @NotNull @Valid AddressRequest shippingAddress,
    @NotNull @Size(min = 1, max = 500) @Schema(description = "The lines of the order, 1 to 500")
        List<@NotNull @Valid ItemRequest> items,
    @NotNull @Valid MoneyRequest shippingCost,
    @Plausible
        @Schema(
            description = "The date promised to the customer, in the customer's country",
            examples = "2026-11-25")
        LocalDate latestDeliveryDate) {

  @Schema(name = "PlaceOrderCustomer", description = "Who bought")
  record CustomerRequest(
      @NotBlank
          @Size(max = 100)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(
              description =
                  "The marketplace's own key of the customer, the same over all retailers",
              examples = "c-81")
          String ref,
      @NotBlank
          @Size(max = 100)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(examples = "Erika")
          String firstName,
      @NotBlank
          @Size(max = 100)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(examples = "Jansen")
          String lastName,
      @NotBlank
          @Size(max = 254)
          @Email
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(
              description = "Handed on to messaging and not kept here",
              examples = "erika@customer.example")
          String email,
      @Size(max = 16)
          @Pattern(
              regexp = "^\\+[1-9][0-9]{6,14}$",
              message = "must be an international number such as +31612345678")
          @Schema(
              description = "E.164. Handed on to messaging and not kept here",
              examples = "+31612345678")
          String phone,
      @Size(max = 2)
          @Pattern(regexp = "^(nl|fr|en)$", message = "must be nl, fr or en")
          @Schema(
              description = "The language the customer is written to in; nl, if absent",
              examples = "nl")
          String language) {

    Customer toCustomer() {
      return new Customer(ref, firstName, lastName);
    }

    ContactData toContactData() {
      return new ContactData(email, phone, language == null ? "nl" : language);
    }
  }

  @Schema(name = "PlaceOrderAddress", description = "Where the parcels go")
  record AddressRequest(
      @NotBlank
          @Size(max = 200)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(examples = "Erika Jansen")
          String name,
      @NotBlank
          @Size(max = 200)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(examples = "Dorpsstraat")
          String street,
      @NotBlank
          @Size(max = 20)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(description = "With its addition", examples = "1")
          String houseNumber,
      @NotBlank
          @Size(max = 20)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(examples = "1234AB")
          String zipCode,
      @NotBlank
          @Size(max = 100)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(examples = "Utrecht")
          String city,
      @NotNull
          @Size(max = 2)
          @ValidCountry
          @Schema(description = "ISO 3166-1 alpha-2", examples = "NL")
          String countryCode) {

    Address toAddress() {
      return new Address(name, street, houseNumber, zipCode, city, countryCode);
    }
  }

  @Schema(name = "PlaceOrderItem", description = "One line: so many units of one product")
  record ItemRequest(
      @NotNull
          @Size(max = 14)
          @ValidEan
          @Schema(description = "EAN (GTIN) with a correct check digit", examples = "8712345678906")
          String ean,
      @NotBlank
          @Size(max = 500)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(examples = "Lawnmower X")
          String title,
      @NotNull @Min(1) @Max(9999) @Schema(examples = "2") Integer quantity,
      @NotNull @Valid MoneyRequest unitPrice,
      @NotNull
          @Schema(
              description = "FBR: the retailer ships. FBB: the marketplace ships",
              examples = "FBR")
          Fulfilment fulfilment) {

    Placement.Line toLine() {
      return new Placement.Line(new Ean(ean), title, quantity, unitPrice.toMoney(), fulfilment);
    }
  }

  PlaceOrder.Command toCommand() {
    return new PlaceOrder.Command(
        new Placement(
            new OrderNumber(orderNumber),
            new RetailerId(retailerId),
            placedAt == null ? placedAt : placedAt.truncatedTo(ChronoUnit.MICROS),
            customer.toCustomer(),
            customer.toContactData(),
            shippingAddress.toAddress(),
            items.stream().map(ItemRequest::toLine).toList(),
            shippingCost.toMoney(),
            latestDeliveryDate));
  }
}

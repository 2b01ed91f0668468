package dev.sellerdesk.orders.adapter.out.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import dev.sellerdesk.orders.domain.Address;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Consignment;
import dev.sellerdesk.orders.domain.LabelOffer;
import dev.sellerdesk.orders.domain.LabelType;
import dev.sellerdesk.orders.domain.Money;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.Transporters;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of the printer, looked at as a scanner and as a postman would. */
class PdfLabelPrinterTest {

  /** Of a cheap label printer. */
  private static final int DOTS_PER_INCH = 203;

  private static final float POINTS_PER_CENTIMETRE = 72 / 2.54f;

  private final PdfLabelPrinter printer = new PdfLabelPrinter();

  static CarrierLabel label(String number) {
    Currency euro = Currency.getInstance("EUR");
    return new CarrierLabel(
        new LabelOffer(
            "o-1",
            Transporters.named("TNT"),
            LabelType.PARCEL,
            "PostNL parcel",
            new Money(695, euro),
            new Money(525, euro),
            Optional.empty(),
            Instant.parse("2026-11-23T15:00:00Z")),
        new TrackingNumber(number),
        "NL-1234AB");
  }

  private static Consignment to(String name, String street) {
    return new Consignment(
        new OrderNumber("A2K8290LP8"),
        new Address(name, street, "1 bis", "1234 AB", "Utrecht", "NL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3SSDSK000000001",
        "LX123456785NL",
        "JVGL0612345678901234",
        "1Z999AA10123456784",
        "01234567890123456789012345678901234567890123456789"
      })
  void a_scanner_reads_the_number_back_T_05(String number) throws Exception {
    assertThat(scanned(printer.print(label(number), to("Erika Jansen", "Dorpsstraat"))).getText())
        .isEqualTo(number);
  }

  @Test
  void it_is_one_page_of_ten_by_fifteen_centimetres() throws IOException {
    try (PDDocument document = read(to("Erika Jansen", "Dorpsstraat"))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      PDRectangle page = document.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isCloseTo(10 * POINTS_PER_CENTIMETRE, within(0.1f));
      assertThat(page.getHeight()).isCloseTo(15 * POINTS_PER_CENTIMETRE, within(0.1f));
    }
  }

  @Test
  void everything_that_the_postman_needs_is_on_it() throws IOException {
    try (PDDocument document = read(to("Ełżbieta Ñandú-Παπαδόπουλος", "Шевченка"))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(
              "PostNL parcel",
              "NL-1234AB",
              "Ełżbieta Ñandú-Παπαδόπουλος",
              "Шевченка 1 bis",
              "1234 AB Utrecht",
              "A2K8290LP8",
              "3SSDSK000000001");
    }
  }

  @Test
  void a_letter_that_the_font_lacks_is_marked_and_the_rest_is_printed() throws IOException {
    try (PDDocument document = read(to("王 Jansen", "Dorpsstraat"))) {
      assertThat(new PDFTextStripper().getText(document)).contains("? Jansen");
    }
  }

  @Test
  void the_longest_address_stays_on_the_page() throws IOException {
    try (PDDocument document = read(to("W".repeat(100), "M".repeat(200)))) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
      int white = 0xFFFFFF;
      for (int y = 0; y < page.getHeight(); y++) {
        assertThat(page.getRGB(page.getWidth() - 1, y) & white).isEqualTo(white);
      }
    }
  }

  private PDDocument read(Consignment consignment) throws IOException {
    return Loader.loadPDF(printer.print(label("3SSDSK000000001"), consignment));
  }

  private static Result scanned(byte[] pdf) throws IOException, NotFoundException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
      int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      return new MultiFormatReader()
          .decode(
              new BinaryBitmap(
                  new HybridBinarizer(
                      new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots))),
              Map.of(
                  DecodeHintType.POSSIBLE_FORMATS,
                  List.of(BarcodeFormat.CODE_128),
                  DecodeHintType.TRY_HARDER,
                  Boolean.TRUE));
    }
  }
}

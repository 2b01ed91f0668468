package dev.sellerdesk.orders.adapter.out.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import dev.sellerdesk.orders.application.port.out.LabelPrinter;
import dev.sellerdesk.orders.domain.Address;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Consignment;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Draws labels of 10 by 15 centimetres. The barcode is drawn as lines, not as a picture, so that it
 * is as sharp as the printer; the font is part of the file, so that every address can be read.
 */
@ApplicationScoped
class PdfLabelPrinter implements LabelPrinter {

  private static final float MILLIMETRE = 72 / 25.4f;
  private static final float WIDTH = 100 * MILLIMETRE;
  private static final float HEIGHT = 150 * MILLIMETRE;
  private static final float MARGIN = 6 * MILLIMETRE;
  private static final float BARCODE_HEIGHT = 30 * MILLIMETRE;
  private static final float BARCODE_BOTTOM = 16 * MILLIMETRE;

  /** On either side, as the standard of Code 128 asks for. */
  private static final int QUIET_MODULES = 10;

  /** Latin, Greek and Cyrillic letters; it comes with PDFBox. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  @Override
  public byte[] print(CarrierLabel label, Consignment consignment) {
    try (PDDocument document = new PDDocument();
        InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
      PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
      document.addPage(page);
      document.getDocumentInformation().setTitle(label.number().value());
      PDFont letters = PDType0Font.load(document, font);
      try (PDPageContentStream canvas = new PDPageContentStream(document, page)) {
        draw(new Sheet(canvas, letters), label, consignment);
      }
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      document.save(pdf);
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the label cannot be drawn", e);
    }
  }

  private static void draw(Sheet sheet, CarrierLabel label, Consignment consignment)
      throws IOException {
    Address to = consignment.to();
    sheet.line(label.offer().name(), 18, 136);
    sheet.line(label.sortingCode(), 14, 126);
    sheet.rule(120);
    sheet.line(to.name(), 14, 106);
    sheet.line(to.street() + " " + to.houseNumber(), 14, 98);
    sheet.line(to.zipCode() + " " + to.city(), 14, 90);
    sheet.line(to.countryCode(), 14, 82);
    sheet.rule(68);
    sheet.line(consignment.orderNumber().value(), 9, 60);
    sheet.barcode(label.number().value());
    sheet.line(label.number().value(), 14, 8);
  }

  /** The page, measured in millimetres from its bottom. */
  private record Sheet(PDPageContentStream canvas, PDFont font) {

    private static final int FONT_UNITS = 1000;

    /** Smaller if it would not fit. */
    void line(String text, float size, float millimetres) throws IOException {
      String known = printable(text);
      float width = font.getStringWidth(known) / FONT_UNITS * size;
      float room = WIDTH - 2 * MARGIN;
      canvas.beginText();
      canvas.setFont(font, width > room ? size * room / width : size);
      canvas.newLineAtOffset(MARGIN, millimetres * MILLIMETRE);
      canvas.showText(known);
      canvas.endText();
    }

    void rule(float millimetres) throws IOException {
      canvas.moveTo(MARGIN, millimetres * MILLIMETRE);
      canvas.lineTo(WIDTH - MARGIN, millimetres * MILLIMETRE);
      canvas.stroke();
    }

    void barcode(String number) throws IOException {
      BitMatrix bars = new Code128Writer().encode(number, BarcodeFormat.CODE_128, 0, 1);
      int[] inked = bars.getEnclosingRectangle();
      float module = (WIDTH - 2 * MARGIN) / (inked[2] + 2 * QUIET_MODULES);
      for (int i = 0; i < inked[2]; i++) {
        if (bars.get(inked[0] + i, 0)) {
          canvas.addRect(
              MARGIN + (QUIET_MODULES + i) * module, BARCODE_BOTTOM, module, BARCODE_HEIGHT);
        }
      }
      canvas.fill();
    }

    /** A letter that the font does not have leaves a mark, so that somebody looks. */
    private String printable(String text) {
      StringBuilder known = new StringBuilder();
      text.codePoints()
          .mapToObj(Character::toString)
          .forEach(letter -> known.append(isKnown(letter) ? letter : "?"));
      return known.toString();
    }

    private boolean isKnown(String letter) {
      try {
        font.encode(letter);
        return true;
      } catch (IllegalArgumentException _) {
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package dev.sellerdesk.nps.adapter.in.rest;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one picture; the XML writer escapes what must be. */
final class SvgWriter {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String PAPER = "#ffffff";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  /**
   * @param title and description are what people hear who do not see the picture
   */
  SvgWriter(int width, int height, String title, String description) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, "svg");
      xml.writeDefaultNamespace(NAMESPACE);
      attributes(
          "viewBox", "0 0 " + width + " " + height,
          "width", Integer.toString(width),
          "height", Integer.toString(height),
          "role", "img",
          "aria-labelledby", "title description",
          "font-family", "system-ui, sans-serif",
          "font-size", "13");
      element("title", title, "id", "title");
      element("desc", description, "id", "description");
      empty("rect", "width", "100%", "height", "100%", "fill", PAPER);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  void line(double x1, double y1, double x2, double y2, String colour) {
    write(() ->
        empty(
            "line",
            "x1",
            number(x1),
            "y1",
            number(y1),
            "x2",
            number(x2),
            "y2",
            number(y2),
            "stroke",
            colour));
  }

  void dot(double x, double y, double radius, String colour) {
    write(() ->
        empty("circle", "cx", number(x), "cy", number(y), "r", number(radius), "fill", colour));
  }

  /**
   * @param told what a pointer over it shows
   */
  void bar(double x, double y, double width, double height, String colour, String told) {
    write(() -> {
      xml.writeStartElement(NAMESPACE, "rect");
      attributes(
          "x", number(x),
          "y", number(y),
          "width", number(width),
          "height", number(height),
          "fill", colour);
      element("title", told);
      xml.writeEndElement();
    });
  }

  void text(double x, double y, String anchor, String colour, String words) {
    write(() ->
        element(
            "text", words, "x", number(x), "y", number(y), "text-anchor", anchor, "fill", colour));
  }

  String finished() {
    write(() -> {
      xml.writeEndElement();
      xml.flush();
    });
    return text.toString();
  }

  private void element(String name, String words, String... pairs) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, name);
    attributes(pairs);
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private void empty(String name, String... pairs) throws XMLStreamException {
    xml.writeEmptyElement(NAMESPACE, name);
    attributes(pairs);
  }

  private void attributes(String... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      xml.writeAttribute(pairs[i], pairs[i + 1]);
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a picture in memory can always be written", e);
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws XMLStreamException;
  }
}

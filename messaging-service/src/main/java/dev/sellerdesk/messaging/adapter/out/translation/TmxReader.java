package dev.sellerdesk.messaging.adapter.out.translation;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit.Use;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit.Variant;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a translation memory in TMX 1.4. A placeholder element holds the name of a variable in
 * braces, as in {@code <ph x="1">{days}</ph>}. Several variants of a language in one unit are
 * several ways to say it: the first is written, all are recognised, except one with the property
 * {@code x-role} {@code target}. The property {@code x-use} of a unit is {@code opening}, {@code
 * addition} or {@code sign-off}.
 */
final class TmxReader {
  private TmxReader() {}

  static List<MemoryUnit> read(InputStream tmx) {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(tmx, "UTF-8");
      try {
        List<MemoryUnit> units = new ArrayList<>();
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("tu")) {
            units.add(unit(xml));
          }
        }
        return units;
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(
          "Not a readable translation memory (TMX): " + e.getMessage(), e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // A memory can be imported from outside: it must not read files or expand entities.
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static MemoryUnit unit(XMLStreamReader xml) throws XMLStreamException {
    String id = attribute(xml, null, "tuid").orElse("");
    Use use = Use.SENTENCE;
    Map<Language, List<Variant>> variants = new EnumMap<>(Language.class);
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("tu")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "prop" -> use = use(property(xml, "x-use"), use);
          case "tuv" -> {
            Optional<Language> language = language(xml);
            Variant variant = variant(xml);
            language.ifPresent(
                known -> variants.computeIfAbsent(known, _ -> new ArrayList<>()).add(variant));
          }
          default -> {} // notes and other tools' properties
        }
      }
    }
    return new MemoryUnit(id, use, variants);
  }

  private static Use use(Optional<String> property, Use otherwise) {
    return property
        .map(value ->
            switch (value) {
              case "opening" -> Use.OPENING;
              case "addition" -> Use.ADDITION;
              case "sign-off" -> Use.SIGN_OFF;
              default -> otherwise;
            })
        .orElse(otherwise);
  }

  private static Optional<String> property(XMLStreamReader xml, String type)
      throws XMLStreamException {
    boolean wanted = attribute(xml, null, "type").filter(type::equals).isPresent();
    String value = xml.getElementText().strip();
    return wanted ? Optional.of(value) : Optional.empty();
  }

  private static Optional<Language> language(XMLStreamReader xml) {
    return attribute(xml, XMLConstants.XML_NS_URI, "lang")
        .or(() -> attribute(xml, null, "lang"))
        .flatMap(Language::of);
  }

  private static Variant variant(XMLStreamReader xml) throws XMLStreamException {
    boolean source = true;
    StringBuilder text = new StringBuilder();
    boolean inSegment = false;
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("tuv")) {
      if (xml.isStartElement() && xml.getLocalName().equals("prop")) {
        source &= property(xml, "x-role").filter("target"::equals).isEmpty();
      } else if (xml.isStartElement() && xml.getLocalName().equals("seg")) {
        inSegment = true;
      } else if (xml.isEndElement() && xml.getLocalName().equals("seg")) {
        inSegment = false;
      } else if (xml.isCharacters() && inSegment) {
        text.append(xml.getText());
      }
    }
    return new Variant(text.toString(), source);
  }

  private static Optional<String> attribute(
      XMLStreamReader xml, @Nullable String namespace, String name) {
    return Optional.ofNullable(xml.getAttributeValue(namespace, name));
  }
}

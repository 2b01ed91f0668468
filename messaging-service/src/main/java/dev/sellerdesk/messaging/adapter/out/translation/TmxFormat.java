package dev.sellerdesk.messaging.adapter.out.translation;

import dev.sellerdesk.messaging.application.port.out.MemoryFormat;
import dev.sellerdesk.messaging.domain.MessagingException.UnreadableMemory;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** TMX as accounts exchange it. */
@ApplicationScoped
class TmxFormat implements MemoryFormat {

  private static final int MOST_UNITS = 20_000;
  private static final String EMPTY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4">
        <header creationtool="Sellerdesk" creationtoolversion="1.0" segtype="sentence" o-tmf="TMX" adminlang="en" srclang="*all*" datatype="plaintext"/>
        <body/>
      </tmx>
      """;

  @Override
  public String empty() {
    return EMPTY;
  }

  @Override
  public int count(String document) {
    List<MemoryUnit> units = read(document);
    if (!document.contains("<tmx")) {
      throw new UnreadableMemory("This is no translation memory (TMX)");
    }
    if (units.size() > MOST_UNITS) {
      throw new UnreadableMemory("A translation memory has at most " + MOST_UNITS + " units");
    }
    units.stream()
        .filter(unit -> unit.variants().size() < 2)
        .findFirst()
        .ifPresent(unit -> {
          throw new UnreadableMemory(
              "The unit '" + unit.id() + "' has a text in fewer than two of nl, fr and en");
        });
    return units.size();
  }

  @Override
  public String edition(String document) {
    return MemoryEngine.hash(document.getBytes(StandardCharsets.UTF_8));
  }

  static List<MemoryUnit> read(String document) {
    try {
      return TmxReader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      throw new UnreadableMemory("This is no readable translation memory (TMX 1.4 in UTF-8)");
    }
  }
}

package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.compose.StandardMessage;
import dev.sellerdesk.messaging.domain.compose.StandardMessage.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The four examples that every account finds in its menu (M-42), each a text file per language in
 * {@code standard-messages/}. Their ids follow from their names, so they are the same everywhere.
 */
final class ShippedStandardMessages {

  private record Example(UUID id, String name, Map<Language, String> texts) {}

  private static final List<Example> EXAMPLES =
      List.of(
          example("order-not-yet-received", "Order not yet received"),
          example("return-with-label", "Return item with bol return label"),
          example("return-processed", "Return processed"),
          example("vat-invoice", "VAT invoice"));

  static List<StandardMessage> of(String retailerId) {
    return EXAMPLES.stream()
        .map(example ->
            new StandardMessage(
                example.id(),
                retailerId,
                new Shipped(),
                example.name(),
                example.texts(),
                List.of(),
                false,
                1))
        .toList();
  }

  private static Example example(String key, String name) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, read("/standard-messages/" + key + "." + language.code() + ".txt"));
    }
    return new Example(
        UUID.nameUUIDFromBytes(("standard-message/" + key).getBytes(StandardCharsets.UTF_8)),
        name,
        texts);
  }

  private static String read(String resource) {
    try (InputStream in = ShippedStandardMessages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The standard message " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ShippedStandardMessages() {}
}

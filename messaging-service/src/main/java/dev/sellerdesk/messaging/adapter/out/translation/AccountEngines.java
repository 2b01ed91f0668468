package dev.sellerdesk.messaging.adapter.out.translation;

import dev.sellerdesk.messaging.application.AccountMemory;
import dev.sellerdesk.messaging.application.AccountMemory.Kind;
import dev.sellerdesk.messaging.application.port.out.AccountMemories;
import dev.sellerdesk.messaging.domain.translation.Glossary;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The memories and glossaries of accounts, read once per edition; the least used are forgotten. */
final class AccountEngines {

  private static final int MOST = 200;

  private final AccountMemories memories;
  private final double threshold;
  private final Map<String, MemoryEngine> engines = leastUsed();
  private final Map<String, Glossary> glossaries = leastUsed();

  AccountEngines(AccountMemories memories, double threshold) {
    this.memories = memories;
    this.threshold = threshold;
  }

  Optional<MemoryEngine> memory(String retailerId) {
    return known(engines, retailerId, Kind.MEMORY)
        .or(() ->
            read(retailerId, Kind.MEMORY)
                .map(found ->
                    kept(
                        engines,
                        key(found),
                        MemoryEngine.of(
                            "account", found.tmx().getBytes(StandardCharsets.UTF_8), threshold))));
  }

  Glossary glossary(String retailerId) {
    return known(glossaries, retailerId, Kind.GLOSSARY)
        .or(() ->
            read(retailerId, Kind.GLOSSARY)
                .map(found ->
                    kept(glossaries, key(found), new Glossary(TmxFormat.read(found.tmx())))))
        .orElse(Glossary.NONE);
  }

  private <T> Optional<T> known(Map<String, T> cache, String retailerId, Kind kind) {
    Optional<String> edition = memories.edition(retailerId, kind);
    synchronized (cache) {
      return edition.flatMap(
          version -> Optional.ofNullable(cache.get(key(retailerId, kind, version))));
    }
  }

  private Optional<AccountMemory> read(String retailerId, Kind kind) {
    return memories.find(retailerId, kind).filter(found -> found.units() > 0);
  }

  private static <T> T kept(Map<String, T> cache, String key, T made) {
    synchronized (cache) {
      cache.put(key, made);
      return made;
    }
  }

  private static String key(AccountMemory memory) {
    return key(memory.retailerId(), memory.kind(), memory.edition());
  }

  private static String key(String retailerId, Kind kind, String edition) {
    return kind + "/" + retailerId + "/" + edition;
  }

  private static <T> Map<String, T> leastUsed() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > MOST;
      }
    };
  }
}

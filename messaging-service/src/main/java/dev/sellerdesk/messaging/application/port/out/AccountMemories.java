package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.application.AccountMemory;
import dev.sellerdesk.messaging.application.AccountMemory.Kind;
import java.util.Optional;

/** The translation memories and glossaries of accounts (D6). */
public interface AccountMemories {

  Optional<AccountMemory> find(String retailerId, Kind kind);

  /** The edition alone, which is asked for with every translation; empty when there is none. */
  Optional<String> edition(String retailerId, Kind kind);

  /** Keeps it and answers it with its new version. */
  AccountMemory save(AccountMemory memory);
}

package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.AccountMemory.Kind;
import dev.sellerdesk.messaging.application.port.in.KeepMemory;
import dev.sellerdesk.messaging.application.port.out.AccountMemories;
import dev.sellerdesk.messaging.application.port.out.MemoryFormat;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.platform.UseCase;

@UseCase
class KeepMemoryService implements KeepMemory {

  private final AccountMemories memories;
  private final MemoryFormat format;

  KeepMemoryService(AccountMemories memories, MemoryFormat format) {
    this.memories = memories;
    this.format = format;
  }

  @Override
  public AccountMemory export(String retailerId, Kind kind) {
    return memories
        .find(retailerId, kind)
        .orElseGet(() -> new AccountMemory(retailerId, kind, format.empty(), "", 0, 0));
  }

  @Override
  public AccountMemory replace(Command command) {
    AccountMemory before = export(command.retailerId(), command.kind());
    if (command.basedOn() != null && command.basedOn() != before.version()) {
      throw new MessagingException.StaleVersion();
    }
    return memories.save(
        new AccountMemory(
            command.retailerId(),
            command.kind(),
            command.document(),
            format.edition(command.document()),
            format.count(command.document()),
            before.version()));
  }
}

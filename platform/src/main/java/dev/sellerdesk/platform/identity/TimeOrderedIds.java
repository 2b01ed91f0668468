package dev.sellerdesk.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.sellerdesk.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Takes the real time, not the sandbox clock's: an id must stay unique and ordered whatever a test
 * does with time.
 */
@ApplicationScoped
class TimeOrderedIds implements Ids {

  @Override
  public UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }
}

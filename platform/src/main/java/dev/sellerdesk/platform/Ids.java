package dev.sellerdesk.platform;

import java.util.UUID;

/** New identities: UUID version 7, so that keys made later sort later. */
public interface Ids {

  UUID next();
}

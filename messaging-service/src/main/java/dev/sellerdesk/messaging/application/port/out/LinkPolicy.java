package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.compose.LinkRules;

/** Which domains are the marketplace's (M-22). */
public interface LinkPolicy {

  LinkRules rules();
}

package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.quality.QualityGuide;

/** What good answers sound like, by language (D5). */
public interface QualityGuides {

  QualityGuide of(Language language);
}

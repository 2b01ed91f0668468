package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The marketplace reads files of any retailer: customer care all, the webshop what it uploaded and
 * what customers got.
 */
public interface ReadAnyAttachment {

  Attachment describe(UUID id, Reader reader);

  /** As {@link ReadAttachment#read}. */
  Attachment read(UUID id, Reader reader, Path target);

  /**
   * @param onlyCustomers whether it reads for customers
   */
  record Reader(String userId, boolean onlyCustomers) {}
}

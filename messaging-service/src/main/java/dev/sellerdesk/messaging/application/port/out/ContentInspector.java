package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.attachment.Danger;
import java.nio.file.Path;
import java.util.Optional;

/** Looks into a file, whatever it is called (M-46, M-49). */
public interface ContentInspector {

  /** Never throws for what is in the file, and always answers in bounded time and memory. */
  Inspection inspect(Path content);

  /**
   * @param mediaType what the content is
   * @param danger the first reason not to send it
   */
  record Inspection(String mediaType, Optional<Danger> danger) {}
}

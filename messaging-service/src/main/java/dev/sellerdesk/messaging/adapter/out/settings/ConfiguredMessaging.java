package dev.sellerdesk.messaging.adapter.out.settings;

import dev.sellerdesk.messaging.application.port.out.MessagingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class ConfiguredMessaging implements MessagingSettings {

  private final Duration previewLifetime;
  private final boolean sendsWithoutPreview;
  private final boolean signsDirectMessages;
  private final int shortMessage;

  ConfiguredMessaging(
      @ConfigProperty(name = "sellerdesk.messaging.preview-lifetime", defaultValue = "PT10M")
          Duration previewLifetime,
      @ConfigProperty(name = "sellerdesk.messaging.send-without-preview", defaultValue = "true")
          boolean sendsWithoutPreview,
      @ConfigProperty(name = "sellerdesk.messaging.sign-direct-messages", defaultValue = "false")
          boolean signsDirectMessages,
      @ConfigProperty(name = "sellerdesk.messaging.short-message", defaultValue = "40")
          int shortMessage) {
    this.previewLifetime = previewLifetime;
    this.sendsWithoutPreview = sendsWithoutPreview;
    this.signsDirectMessages = signsDirectMessages;
    this.shortMessage = shortMessage;
  }

  @Override
  public Duration previewLifetime() {
    return previewLifetime;
  }

  @Override
  public boolean sendsWithoutPreview() {
    return sendsWithoutPreview;
  }

  @Override
  public boolean signsDirectMessages() {
    return signsDirectMessages;
  }

  @Override
  public int shortMessage() {
    return shortMessage;
  }
}

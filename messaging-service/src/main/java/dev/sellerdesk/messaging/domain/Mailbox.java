package dev.sellerdesk.messaging.domain;

/** Who a mail is from, as its reader sees it. */
public record Mailbox(String name, EmailAddress address) {

  public Mailbox {
    // What has a meaning in an address header loses it.
    name = HeaderText.oneLine(name.replaceAll("[<>()\\[\\],;:@\"\\\\]", " "));
  }
}

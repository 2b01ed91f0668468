package dev.sellerdesk.messaging.domain.attachment;

/** Why a file is not safe (M-49, M-50). */
public enum Danger {
  MALWARE("a virus scanner recognises malware in it"),
  PDF_JAVASCRIPT("it runs JavaScript"),
  PDF_LAUNCH("it starts programs or sends what is in it"),
  PDF_EMBEDDED_FILE("it holds other files"),
  PDF_ENCRYPTED("it is encrypted, so nobody can look into it"),
  OFFICE_MACRO("it holds macros"),
  OFFICE_ENCRYPTED("it is encrypted, so nobody can look into it"),
  BOMB("it unpacks to far more than it is"),
  UNREADABLE("it is damaged, so nobody can look into it");

  private final String reason;

  Danger(String reason) {
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}

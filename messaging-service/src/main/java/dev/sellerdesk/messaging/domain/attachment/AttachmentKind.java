package dev.sellerdesk.messaging.domain.attachment;

/** What a file is for, as whoever uploads it says (M-52). */
public enum AttachmentKind {
  /** A VAT invoice. */
  INVOICE,
  /** A photo, of a returned or damaged item for example. */
  PHOTO,
  OTHER
}

package dev.sellerdesk.messaging.adapter.out.inspection;

import dev.sellerdesk.messaging.domain.attachment.Danger;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much may be unpacked while looking into one file. It is shared by everything in it, however
 * deep.
 */
final class Budget {

  private static final int PIECE = 16 * 1024;
  private static final int DEEPEST = 3;

  private long bytes;
  private int entries;

  Budget(long bytes, int entries) {
    this.bytes = bytes;
    this.entries = entries;
  }

  /** For a file of this size: what office programs and printers make stays far below. */
  static Budget of(long size) {
    return new Budget(Math.max(64L * 1024 * 1024, Math.min(20 * size, 200L * 1024 * 1024)), 5_000);
  }

  /** One more thing inside. */
  void enter(int depth) {
    if (--entries < 0 || depth > DEEPEST) {
      throw new Found(Danger.BOMB);
    }
  }

  /** So much more was unpacked. */
  void spend(long count) {
    bytes -= count;
    if (bytes < 0 || Thread.currentThread().isInterrupted()) {
      throw new Found(Danger.BOMB);
    }
  }

  /** Reads to the end and keeps only the beginning. */
  byte[] drain(InputStream in, int keep) throws IOException {
    byte[] first = in.readNBytes(keep);
    spend(first.length);
    byte[] piece = new byte[PIECE];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      spend(read);
    }
    return first;
  }

  /** A reason not to send the file: there is no need to look any further. */
  static final class Found extends RuntimeException {

    private final Danger danger;

    Found(Danger danger) {
      super(danger.name(), null, false, false);
      this.danger = danger;
    }

    Danger danger() {
      return danger;
    }
  }
}

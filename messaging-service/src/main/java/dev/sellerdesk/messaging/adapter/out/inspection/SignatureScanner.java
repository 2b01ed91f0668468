package dev.sellerdesk.messaging.adapter.out.inspection;

import dev.sellerdesk.messaging.application.port.out.MalwareScanner;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Knows the signature that scanners are tested with, so that the whole way can be tried anywhere.
 */
final class SignatureScanner implements MalwareScanner {

  /** In two parts, or this very program would be taken for the test file. */
  private static final byte[] SIGNATURE =
      ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
          .getBytes(StandardCharsets.US_ASCII);

  private static final int[] FALLBACK = fallback();

  @Override
  public Verdict scan(Path content) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
      int matched = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        while (matched > 0 && SIGNATURE[matched] != b) {
          matched = FALLBACK[matched - 1];
        }
        matched += SIGNATURE[matched] == b ? 1 : 0;
        if (matched == SIGNATURE.length) {
          return Verdict.INFECTED;
        }
      }
      return Verdict.CLEAN;
    } catch (IOException e) {
      return Verdict.UNAVAILABLE;
    }
  }

  /** How much of the signature still matches when the next byte does not (Knuth, Morris, Pratt). */
  private static int[] fallback() {
    int[] table = new int[SIGNATURE.length];
    int matched = 0;
    for (int i = 1; i < SIGNATURE.length; i++) {
      while (matched > 0 && SIGNATURE[matched] != SIGNATURE[i]) {
        matched = table[matched - 1];
      }
      matched += SIGNATURE[matched] == SIGNATURE[i] ? 1 : 0;
      table[i] = matched;
    }
    return table;
  }
}

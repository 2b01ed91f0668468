package dev.sellerdesk.platform.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cursors: where a page ended, opaque and signed. A cursor belongs to the list it came from, with
 * its filters; elsewhere, or forged, it is refused.
 */
@ApplicationScoped
public class Cursors {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 16;

  private final SecretKeySpec key;

  Cursors(@ConfigProperty(name = "sellerdesk.cursor.secret") String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * @param scope the list with its filters, the same text when the cursor comes back
   * @param position the sort key of the last row given
   */
  public String encode(String scope, List<String> position) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeByte(position.size());
      for (String part : position) {
        out.writeUTF(part);
      }
      byte[] content = bytes.toByteArray();
      bytes.write(signature(scope, content));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The position that {@link #encode} took.
   *
   * @throws ProblemException 400, if this list did not make the cursor
   */
  public List<String> decode(String scope, String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length <= SIGNATURE_BYTES) {
        throw unknown();
      }
      byte[] content = Arrays.copyOf(bytes, bytes.length - SIGNATURE_BYTES);
      byte[] given = Arrays.copyOfRange(bytes, content.length, bytes.length);
      if (!MessageDigest.isEqual(given, signature(scope, content))) {
        throw unknown();
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
      int parts = in.readByte();
      List<String> position = new ArrayList<>(parts);
      for (int i = 0; i < parts; i++) {
        position.add(in.readUTF());
      }
      return position;
    } catch (IllegalArgumentException | IOException e) {
      throw unknown();
    }
  }

  private static ProblemException unknown() {
    return ProblemException.badRequest("cursor", "is not a cursor of this list");
  }

  private byte[] signature(String scope, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(scope.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

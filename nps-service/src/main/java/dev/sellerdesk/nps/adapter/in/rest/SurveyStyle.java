package dev.sellerdesk.nps.adapter.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet that stands inside each survey page, in the marketplace's colours, and its hash,
 * which the page's policy allows instead of any style.
 */
@ApplicationScoped
class SurveyStyle {

  private static final String FILE = "/survey/page.css";

  private final String sheet;
  private final String hash;

  SurveyStyle(SurveyBrand brand) {
    try (InputStream file = SurveyStyle.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("missing " + FILE);
      }
      sheet = brand.coloured(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
      hash = "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  String sheet() {
    return sheet;
  }

  String hash() {
    return hash;
  }
}

package dev.sellerdesk.nps.adapter.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the marketplace looks on the survey page: name, accent colours, logo. A colour on which
 * people could not read is refused at start.
 */
@ApplicationScoped
class SurveyBrand {

  private static final String LIGHT_PAPER = "#ffffff";
  private static final String DARK_PAPER = "#1c1f29";

  private final String name;
  private final Colour accent;
  private final Colour accentDark;
  private final String logo;

  SurveyBrand(
      @ConfigProperty(name = "sellerdesk.nps.brand.name") String name,
      @ConfigProperty(name = "sellerdesk.nps.brand.accent") String accent,
      @ConfigProperty(name = "sellerdesk.nps.brand.accent-dark") String accentDark,
      @ConfigProperty(name = "sellerdesk.nps.brand.logo") Optional<Path> logo) {
    this.name = name;
    this.accent = Colour.readableOn(LIGHT_PAPER, accent, "sellerdesk.nps.brand.accent");
    this.accentDark = Colour.readableOn(DARK_PAPER, accentDark, "sellerdesk.nps.brand.accent-dark");
    this.logo = logo.map(SurveyBrand::inline).orElse("");
  }

  String name() {
    return name;
  }

  /** As the address of an image that is part of the page; empty without a logo. */
  String logo() {
    return logo;
  }

  /** The style sheet in the marketplace's colours. */
  String coloured(String sheet) {
    return sheet
        .replace("var(--brand-accent)", accent.hex())
        .replace("var(--brand-on-accent)", accent.readableText())
        .replace("var(--brand-accent-dark)", accentDark.hex())
        .replace("var(--brand-on-accent-dark)", accentDark.readableText());
  }

  private static String inline(Path file) {
    String type =
        file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".svg")
            ? "image/svg+xml"
            : "image/png";
    try {
      return "data:"
          + type
          + ";base64,"
          + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException("sellerdesk.nps.brand.logo cannot be read: " + file, e);
    }
  }
}

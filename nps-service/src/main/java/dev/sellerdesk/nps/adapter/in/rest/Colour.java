package dev.sellerdesk.nps.adapter.in.rest;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A colour of a page, which knows whether people can read it (WCAG 2.2, 1.4.3). */
record Colour(String hex) {

  private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final double LEAST_CONTRAST = 4.5;
  private static final String WHITE = "#ffffff";
  private static final String BLACK = "#0c1017";

  Colour {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a colour like #0a3fb5: " + hex);
    }
  }

  /**
   * @param setting named when the colour is refused
   */
  static Colour readableOn(String paper, String hex, String setting) {
    Colour colour = new Colour(hex);
    double contrast = colour.contrast(new Colour(paper));
    if (contrast < LEAST_CONTRAST) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s=%s has a contrast of %.1f : 1 on %s; people need %.1f : 1",
              setting,
              hex,
              contrast,
              paper,
              LEAST_CONTRAST));
    }
    return colour;
  }

  /** White or near black, whichever reads better on this colour. */
  String readableText() {
    return contrast(new Colour(WHITE)) >= contrast(new Colour(BLACK)) ? WHITE : BLACK;
  }

  double contrast(Colour other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance() {
    double[] rgb =
        IntStream.of(1, 3, 5)
            .mapToDouble(at -> Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0)
            .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }
}

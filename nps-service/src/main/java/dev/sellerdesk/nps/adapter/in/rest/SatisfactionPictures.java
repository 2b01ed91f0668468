package dev.sellerdesk.nps.adapter.in.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The figures as pictures, which a frontend or a mail can show as they are: no script, no font and
 * no file from elsewhere; title and description for those who do not see them; readable on white as
 * on a dark ground, since each brings its own.
 */
final class SatisfactionPictures {

  static final String MEDIA_TYPE = "image/svg+xml";

  private static final int WIDTH = 720;
  private static final int HEIGHT = 320;
  private static final int LEFT = 56;
  private static final int RIGHT = 16;
  private static final int TOP = 48;
  private static final int BOTTOM = 48;
  private static final String INK = "#1b1e28";
  private static final String SOFT = "#4b5163";
  private static final String LINE = "#c6cad4";
  private static final String ACCENT = "#0a3fb5";
  private static final String BAND = "#b9ccf5";
  private static final String DETRACTORS = "#a4121f";
  private static final String PASSIVES = "#6b7285";
  private static final String PROMOTERS = "#1c6b36";

  /** The score of each stretch of the course with its interval. */
  static String trend(SatisfactionView view) {
    SvgWriter svg =
        new SvgWriter(WIDTH, HEIGHT, "NPS after customer contact, " + span(view), trendText(view));
    for (int points = -100; points <= 100; points += 50) {
      svg.line(LEFT, y(points), WIDTH - RIGHT, y(points), points == 0 ? SOFT : LINE);
      svg.text(LEFT - 8, y(points) + 4, "end", SOFT, Integer.toString(points));
    }
    List<StretchView> trend = view.trend();
    double step = (double) (WIDTH - LEFT - RIGHT) / trend.size();
    double half = Math.max(2, Math.min(10, step / 3));
    for (int i = 0; i < trend.size(); i++) {
      StretchView point = trend.get(i);
      double x = LEFT + step * (i + 0.5);
      Integer nps = point.nps();
      List<BigDecimal> interval = point.interval95();
      if (nps != null && interval != null) {
        double high = y(interval.getLast().doubleValue());
        double low = y(interval.getFirst().doubleValue());
        svg.bar(x - half, high, 2 * half, Math.max(1, low - high), BAND, told(point));
        svg.dot(x, y(nps), 4, ACCENT);
      }
    }
    svg.text(LEFT, HEIGHT - 16, "start", SOFT, view.from().toString());
    svg.text(WIDTH - RIGHT, HEIGHT - 16, "end", SOFT, view.to().toString());
    svg.text(LEFT, 24, "start", INK, headline(view));
    return svg.finished();
  }

  /** How often each score was given. */
  static String distribution(SatisfactionView view) {
    List<Long> times = view.distribution();
    SvgWriter svg =
        new SvgWriter(WIDTH, HEIGHT, "Scores given, " + span(view), distributionText(view));
    long most = Math.max(1, times.stream().mapToLong(Long::longValue).max().orElse(1));
    double step = (double) (WIDTH - LEFT - RIGHT) / times.size();
    int ground = HEIGHT - BOTTOM;
    for (int score = 0; score < times.size(); score++) {
      double height = (double) (ground - TOP) * times.get(score) / most;
      double x = LEFT + step * score;
      svg.bar(
          x + step * 0.1,
          ground - height,
          step * 0.8,
          height,
          colour(score),
          "%d: %d".formatted(score, times.get(score)));
      svg.text(x + step / 2, ground - height - 6, "middle", INK, Long.toString(times.get(score)));
      svg.text(x + step / 2, ground + 20, "middle", SOFT, Integer.toString(score));
    }
    svg.line(LEFT, ground, WIDTH - RIGHT, ground, SOFT);
    svg.text(LEFT, 24, "start", INK, headline(view));
    return svg.finished();
  }

  private static String colour(int score) {
    if (score >= 9) {
      return PROMOTERS;
    }
    return score >= 7 ? PASSIVES : DETRACTORS;
  }

  private static double y(double points) {
    return TOP + (100 - points) * (HEIGHT - TOP - BOTTOM) / 200.0;
  }

  private static String span(SatisfactionView view) {
    return view.from() + " to " + view.to();
  }

  private static String headline(SatisfactionView view) {
    List<BigDecimal> interval = view.interval95();
    if (interval == null) {
      return "No answers yet";
    }
    return "NPS %d (%s to %s), n = %d%s"
        .formatted(
            view.nps(),
            interval.getFirst(),
            interval.getLast(),
            view.n(),
            view.enough() ? "" : ": not enough answers to conclude anything");
  }

  private static String told(StretchView point) {
    List<BigDecimal> interval = point.interval95();
    return interval != null
        ? "%s to %s: NPS %d, between %s and %s, n = %d"
            .formatted(
                point.from(),
                point.to(),
                point.nps(),
                interval.getFirst(),
                interval.getLast(),
                point.n())
        : "";
  }

  private static String trendText(SatisfactionView view) {
    return headline(view)
        + ". Each dot is a score, the bar around it the range the true score lies in with 95 % confidence.";
  }

  private static String distributionText(SatisfactionView view) {
    return headline(view)
        + ". "
        + String.join(
            ", ",
            IntStream.range(0, view.distribution().size())
                .mapToObj(score ->
                    String.format(
                        Locale.ROOT, "score %d: %d", score, view.distribution().get(score)))
                .toList())
        + ".";
  }

  private SatisfactionPictures() {}
}

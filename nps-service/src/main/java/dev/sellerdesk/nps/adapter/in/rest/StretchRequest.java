package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.port.in.ReadSatisfaction.Stretch;
import dev.sellerdesk.nps.domain.Dimension;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** By what figures are told apart; {@code @Valid @BeanParam}. */
class StretchRequest {

  /** Up to this many days the course is told day by day unless asked otherwise. */
  private static final int DAYS_TOLD_SINGLY = 31;

  @Parameter(
      description =
          "Stretches of the course, by day up to 31 days and by week beyond unless given; or by what the figures are told apart as"
              + " well",
      schema = @Schema(enumeration = {"day", "week", "subject", "channel", "language", "agent"}))
  @QueryParam("by")
  @Pattern(regexp = "day|week|subject|channel|language|agent")
  @Nullable String by;

  Stretch stretch(int daysShown) {
    if ("day".equals(by)) {
      return Stretch.DAY;
    }
    boolean weekly = "week".equals(by) || daysShown > DAYS_TOLD_SINGLY;
    return weekly ? Stretch.WEEK : Stretch.DAY;
  }

  @Nullable Dimension dimension() {
    return by == null || by.equals("day") || by.equals("week")
        ? null
        : Dimension.valueOf(by.toUpperCase(Locale.ROOT));
  }
}

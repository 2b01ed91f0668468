package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.Satisfaction;
import dev.sellerdesk.nps.domain.ScoreCounts;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "SatisfactionGroup",
    description = "The figures of one subject, channel, language or agent")
record GroupView(
    @Schema(
            description =
                "A subject's code, EMAIL, DM or PHONE, a language, or a user; empty where it is not known",
            examples = "WHERE_IS_MY_ORDER")
        String key,
    long n,
    @Schema(description = "Null without an answer") @Nullable Integer nps,
    @Schema(description = "95 % interval of the score; null without an answer")
        @Nullable List<BigDecimal> interval95,
    @Schema(description = "Whether there are enough answers to conclude anything") boolean enough,
    long promoters,
    long passives,
    long detractors,
    @Schema(description = "Surveys sent in the period") long invited,
    @Schema(description = "Share of these that has an answer; null when none was sent")
        @Nullable BigDecimal responseRate) {

  static GroupView of(Satisfaction.Group group) {
    ScoreCounts counts = group.figures().counts();
    return new GroupView(
        group.key(),
        counts.n(),
        Shown.nps(counts),
        Shown.interval(counts),
        group.enough(),
        counts.promoters(),
        counts.passives(),
        counts.detractors(),
        group.figures().invitations().sent(),
        Shown.rate(group.figures().invitations()));
  }
}

package dev.sellerdesk.questions.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * A deadline of a case and the way there (D1).
 *
 * @param before what was counted before Partnerservice had the case; zero without such a pause
 * @param calendarVersion the calendar that the clock started with; empty for a clock that needs
 *     none
 */
public record ExplainedDeadline(
    Deadline deadline,
    Duration before,
    Optional<String> calendarVersion,
    Explanation explanation) {}

package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.domain.ClosingPattern;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import java.util.List;

/** How a retailer closed its cases in a period, and what of it looks as if it bent the score. */
public record ClosingReport(
    ReportingPeriod period, ClosingPattern pattern, List<ClosingPattern.Flag> flags) {}

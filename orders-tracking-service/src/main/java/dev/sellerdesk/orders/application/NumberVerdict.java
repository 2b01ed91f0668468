package dev.sellerdesk.orders.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a number before it is entered for good (T-12, D7).
 *
 * @param trackAndTrace in the form in which it would be kept
 * @param acceptable whether it would be accepted
 * @param fault why not, or {@code null}
 * @param warnings what looks odd and would be accepted all the same
 */
public record NumberVerdict(
    String transporterCode,
    String trackAndTrace,
    boolean acceptable,
    @Nullable String fault,
    List<String> warnings) {}

package dev.sellerdesk.shared.value;

import java.time.Instant;

/**
 * Whether the caller may do one thing with one resource now, and why not: the list {@code actions}
 * of the REST contract (D2). The domain makes it with the same rule that guards the command.
 *
 * @param name the command, for example {@code close}
 * @param ruleId the requirement that decides, for example {@code Q-35}; {@code null} when no rule
 *     is in the way
 * @param reason a sentence for the seller; {@code null} when allowed
 * @param availableUntil the last instant at which it is allowed; {@code null} when there is no such
 *     end
 */
public record AllowedAction(
    String name, boolean allowed, String ruleId, String reason, Instant availableUntil) {}

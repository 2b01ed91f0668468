package dev.sellerdesk.questions.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the seller organises its work on a case; the customer knows nothing of it.
 *
 * @param assignee the user who works on it, as the identity provider names them
 * @param tags the seller's own labels, in alphabetical order
 */
public record Workplace(Optional<String> assignee, List<String> tags) {

  public static final Workplace EMPTY = new Workplace(Optional.empty(), List.of());

  public Workplace {
    tags = tags.stream().distinct().sorted().toList();
  }

  Workplace assignedTo(Optional<String> user) {
    return new Workplace(user, tags);
  }

  Workplace taggedWith(List<String> labels) {
    return new Workplace(assignee, labels);
  }

  Workplace together(Workplace other) {
    return new Workplace(
        assignee.or(other::assignee), Stream.concat(tags.stream(), other.tags.stream()).toList());
  }
}

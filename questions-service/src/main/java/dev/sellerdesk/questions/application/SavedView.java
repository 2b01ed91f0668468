package dev.sellerdesk.questions.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A list that a user keeps under a name.
 *
 * @param owner the user as the identity provider names it
 * @param query what {@code GET /questions} is asked with, for example {@code
 *     view=awaiting&subject=REFUND}
 * @param shared whether the colleagues have it as well
 */
public record SavedView(
    UUID id,
    String owner,
    String name,
    String query,
    boolean shared,
    Instant createdAt,
    long version) {

  public SavedView with(String otherName, String otherQuery, boolean otherShared) {
    return new SavedView(id, owner, otherName, otherQuery, otherShared, createdAt, version);
  }
}

package dev.sellerdesk.nps.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The questions of a survey in one version (N-04): the recommendation question, which every survey
 * has, and others beside it. Once a survey with this version was sent, the version never changes:
 * what customers answered must stay readable.
 *
 * @param version counts from 1
 * @param fixedAt when the first survey with it was sent; empty as long as it may be changed
 */
public record QuestionSet(
    int version,
    Wording recommendation,
    List<ExtraQuestion> others,
    Instant createdAt,
    Optional<Instant> fixedAt) {

  public static final int MOST_OTHERS = 8;

  public QuestionSet {
    others = List.copyOf(others);
    Set<String> ids = new HashSet<>();
    if (others.size() > MOST_OTHERS || !others.stream().allMatch(other -> ids.add(other.id()))) {
      throw new IllegalArgumentException(
          "a survey has at most " + MOST_OTHERS + " other questions, each with an id of its own");
    }
  }

  /** Whether both ask the same. */
  public boolean asks(Wording sameRecommendation, List<ExtraQuestion> sameOthers) {
    return recommendation.equals(sameRecommendation) && others.equals(sameOthers);
  }

  /**
   * What asks these questions from now on: this version changed as long as it was not sent, a new
   * version afterwards.
   */
  public QuestionSet changed(
      Wording newRecommendation, List<ExtraQuestion> newOthers, Instant now) {
    if (asks(newRecommendation, newOthers)) {
      return this;
    }
    return fixedAt.isEmpty()
        ? new QuestionSet(version, newRecommendation, newOthers, createdAt, fixedAt)
        : new QuestionSet(version + 1, newRecommendation, newOthers, now, Optional.empty());
  }

  /**
   * The answers as they are kept; a question that was left empty has none.
   *
   * @throws SurveyException.InvalidAnswer if one is none to its question, or there is no such
   *     question
   */
  public Map<String, String> read(Map<String, String> given) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (ExtraQuestion question : others) {
      String text = given.getOrDefault(question.id(), "");
      if (!text.isBlank()) {
        answers.put(
            question.id(),
            question
                .read(text)
                .orElseThrow(() -> new SurveyException.InvalidAnswer(question.id())));
      }
    }
    given.keySet().stream()
        .filter(id -> others.stream().noneMatch(other -> other.id().equals(id)))
        .findFirst()
        .ifPresent(unknown -> {
          throw new SurveyException.InvalidAnswer(unknown);
        });
    return answers;
  }

  /** The same answers without what a person wrote in words of their own. */
  public Map<String, String> withoutWords(Map<String, String> answers) {
    Map<String, String> kept = new LinkedHashMap<>(answers);
    others.stream()
        .filter(other -> other.kind() == ExtraQuestion.Kind.TEXT)
        .forEach(other -> kept.remove(other.id()));
    return kept;
  }
}

package dev.sellerdesk.questions.domain;

/** What a question is about, as a code of the subject list. */
public record SubjectCode(String value) {

  public SubjectCode {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A subject code is not blank");
    }
  }
}

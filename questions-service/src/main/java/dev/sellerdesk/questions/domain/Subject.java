package dev.sellerdesk.questions.domain;

/** One entry of the subject list, in the three languages of the marketplace. */
public record Subject(SubjectCode code, String nl, String fr, String en) {}

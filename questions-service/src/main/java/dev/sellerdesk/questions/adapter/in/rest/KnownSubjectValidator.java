package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.questions.application.port.in.FindSubjects;
import dev.sellerdesk.questions.domain.SubjectCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Says it beside the other faults of a request, before the use case would. */
@ApplicationScoped
class KnownSubjectValidator implements ConstraintValidator<KnownSubject, String> {

  private final FindSubjects findSubjects;

  KnownSubjectValidator(FindSubjects findSubjects) {
    this.findSubjects = findSubjects;
  }

  @Override
  public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
    return code == null || code.isBlank() || findSubjects.find(new SubjectCode(code)).isPresent();
  }
}

package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.CaseNumber;

/** Hands out case numbers. None is given twice; some are never used. */
public interface CaseNumbers {

  CaseNumber next(int year);
}

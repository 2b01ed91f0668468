package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.Summary;
import dev.sellerdesk.questions.domain.RetailerId;

/** The counts of the home page: one cheap read, however many questions there are. */
public interface ReadSummary {

  Summary of(RetailerId retailer);
}

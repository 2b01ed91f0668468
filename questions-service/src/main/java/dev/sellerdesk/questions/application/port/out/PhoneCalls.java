package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.RetailerId;

/** The phone calls we have heard of. */
public interface PhoneCalls {

  /**
   * Notes the call.
   *
   * @return whether it is new
   */
  boolean add(RetailerId retailerId, String callId);
}

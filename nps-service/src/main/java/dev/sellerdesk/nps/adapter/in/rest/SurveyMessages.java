package dev.sellerdesk.nps.adapter.in.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the survey pages (N-17); Dutch and French stand in {@code
 * messages/survey_nl.properties} and {@code _fr}.
 */
@MessageBundle("survey")
interface SurveyMessages {

  @Message("How was the service?")
  String title();

  @Message("About your question {caseNumber}")
  String about(String caseNumber);

  @Message(
      "How likely are you to recommend this seller to friends or family, going by how your question was answered?")
  String question();

  @Message("0 is very unlikely, 10 is very likely. Choose one number.")
  String scale();

  @Message("very unlikely")
  String lowest();

  @Message("very likely")
  String highest();

  @Message("Would you like to tell more? (optional)")
  String comment();

  @Message(
      "At most {longest} characters. The seller can read what you write, so please leave out personal details.")
  String commentHint(int longest);

  @Message("Send")
  String send();

  @Message("You answer once; after sending, your score does not change.")
  String once();

  @Message("Error")
  String error();

  @Message("Something is not right yet")
  String errorTitle();

  @Message("Choose a number from 0 to 10.")
  String scoreMissing();

  @Message("Write at most {longest} characters.")
  String commentTooLong(int longest);

  @Message("Thank you")
  String thanksTitle();

  @Message("Your score of {score} has been received. You can close this page.")
  String thanksText(int score);

  @Message("You have already answered")
  String answeredTitle();

  @Message("Thank you, your first answer has been received and counts. You can close this page.")
  String answeredText();

  @Message("This survey is closed")
  String expiredTitle();

  @Message("The time to answer is over. Thank you for wanting to help.")
  String expiredText();

  @Message("There is no survey here")
  String unknownTitle();

  @Message("Check that the link is complete, just as it stands in the e-mail.")
  String unknownText();
}

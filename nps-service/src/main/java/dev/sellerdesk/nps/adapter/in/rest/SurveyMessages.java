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

  @Message("(optional)")
  String optional();

  @Message("1 is the lowest, 5 the highest.")
  String ratingScale();

  @Message("Yes")
  String yes();

  @Message("No")
  String no();

  @Message("Choose an answer that fits: {question}")
  String answerWrong(String question);

  @Message("Would you like to add something? (optional)")
  String laterComment();

  @Message("Send comment")
  String sendComment();

  @Message("Write 1 to {longest} characters.")
  String commentProblem(int longest);

  @Message("Thank you for your comment")
  String commentedTitle();

  @Message("Your comment has been received. You can close this page.")
  String commentedText();

  @Message("Please wait")
  String tooManyTitle();

  @Message(
      "Too many links were followed that lead nowhere. Try again later with the link in the e-mail.")
  String tooManyText();

  @Message("Receive no more surveys")
  String unsubscribeLink();

  @Message("No more surveys?")
  String unsubscribeTitle();

  @Message("You will then get no survey after contact any more, from any seller.")
  String unsubscribeText();

  @Message("Unsubscribe")
  String unsubscribeButton();

  @Message("You are unsubscribed")
  String unsubscribedTitle();

  @Message("You will get no more surveys. You can close this page.")
  String unsubscribedText();
}

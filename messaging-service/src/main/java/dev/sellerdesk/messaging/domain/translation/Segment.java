package dev.sellerdesk.messaging.domain.translation;

/**
 * One sentence or line of a masked message.
 *
 * @param before what stands in front and is kept as it is: spaces, bullets, quotation marks
 * @param text the sentence with its punctuation; empty when there is nothing but separators
 * @param after what follows and is kept as it is: spaces, line ends, quotation marks, smileys
 */
public record Segment(String before, String text, String after) {

  /** How many letters there are to translate; those of protected tokens do not count. */
  public int letters() {
    return (int) Placeholders.remove(text).codePoints().filter(Character::isLetter).count();
  }

  String joined() {
    return before + text + after;
  }
}

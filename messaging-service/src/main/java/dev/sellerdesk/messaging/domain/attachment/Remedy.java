package dev.sellerdesk.messaging.domain.attachment;

import java.util.ArrayList;
import java.util.List;

/**
 * What a seller can do about a file that was refused, step by step (M-50, M-51).
 *
 * @param platform where it works
 */
public record Remedy(Platform platform, List<String> steps) {

  /** Where a remedy works. */
  public enum Platform {
    WINDOWS,
    MAC,
    ANY
  }

  public Remedy {
    steps = List.copyOf(steps);
  }

  /**
   * For a PDF that is not safe.
   *
   * @param aliasWorks whether the customer's encrypted address can still be written to (M-18)
   */
  public static List<Remedy> forPdf(boolean aliasWorks) {
    List<Remedy> remedies = new ArrayList<>();
    remedies.add(
        new Remedy(
            Platform.WINDOWS,
            List.of(
                "Open the file and choose Print",
                "Choose 'Print to PDF' from the list of printers",
                "Choose Print, and say where the file is to be saved",
                "Save the file",
                "Attach the simplified PDF that you have now")));
    remedies.add(
        new Remedy(
            Platform.MAC,
            List.of(
                "Open the file in Preview",
                "Choose 'Export as PDF' in the menu File",
                "Attach the PDF that you have now")));
    if (aliasWorks) {
      remedies.add(
          new Remedy(
              Platform.ANY,
              List.of(
                  "Does that not work either? Find the customer's encrypted e-mail address with the order",
                  "Send the file to that address by e-mail")));
    }
    return remedies;
  }
}

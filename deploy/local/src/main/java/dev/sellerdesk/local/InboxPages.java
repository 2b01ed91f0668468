package dev.sellerdesk.local;

import static dev.sellerdesk.local.LocalHttp.escape;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inbox for people; plain HTML, nothing runs in it. */
final class InboxPages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());
  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s<>&\"]+(?:&amp;[^\\s<>&\"]+)*");
  private static final String STYLE =
      """
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 1.5rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
        table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .45rem .8rem .45rem 0; vertical-align: top; }
        tbody tr { border-top: 1px solid #ddd; } a { color: #0b57d0; } td.time { white-space: nowrap; color: #555; }
        iframe { width: 100%; height: 34rem; border: 1px solid #bbb; border-radius: .4rem; background: #fff; }
        pre { white-space: pre-wrap; background: #f5f5f5; padding: 1rem; border-radius: .4rem; } .none { color: #555; }
      </style>
      """;

  private InboxPages() {}

  private static String head(String title, String more) {
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + more
        + "<title>"
        + escape(title)
        + "</title>\n"
        + STYLE
        + "</head><body>\n";
  }

  /** Newest first, as one reads mail. */
  static String list(List<Mail> mails) {
    StringBuilder page =
        new StringBuilder(head("Mail inbox", "<meta http-equiv=\"refresh\" content=\"5\">"));
    page.append(
            "<h1>Mail inbox</h1>\n<p>Every mail the services sent since the stack was started; the page looks again")
        .append(
            " every 5 seconds. For programs: <a href=\"/api/messages\">/api/messages</a>.</p>\n");
    if (mails.isEmpty()) {
      return page.append("<p class=\"none\">No mail yet.</p></body></html>\n").toString();
    }
    page.append("<table><thead><tr><th>received<th>to<th>subject<th>from</thead><tbody>\n");
    mails.reversed().forEach(mail -> row(page, mail));
    return page.append("</tbody></table></body></html>\n").toString();
  }

  private static void row(StringBuilder page, Mail mail) {
    page.append("<tr><td class=\"time\">")
        .append(TIME.format(mail.receivedAt()))
        .append("<td>")
        .append(escape(mail.to()))
        .append("<td><a href=\"/messages/")
        .append(mail.number())
        .append("\">")
        .append(mail.subject().isBlank() ? "(no subject)" : escape(mail.subject()))
        .append("</a><td>")
        .append(escape(mail.from()))
        .append('\n');
  }

  static String one(Mail mail) {
    StringBuilder page = new StringBuilder(head(mail.subject(), ""));
    page.append("<p><a href=\"/\">All mails</a></p>\n<h1>")
        .append(escape(mail.subject()))
        .append("</h1>\n<table>");
    line(page, "From", mail.from());
    line(page, "To", mail.to());
    line(page, "Received", TIME.format(mail.receivedAt()));
    line(page, "Message-ID", mail.messageId());
    page.append("</table>\n");
    if (!mail.html().isBlank()) {
      page.append("<h2>HTML</h2>\n<iframe title=\"The mail as HTML\" src=\"/messages/")
          .append(mail.number())
          .append("/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>\n");
    }
    if (!mail.text().isBlank()) {
      page.append("<h2>Text</h2>\n<pre>").append(withLinks(escape(mail.text()))).append("</pre>\n");
    }
    page.append("<details><summary>Headers</summary><pre>");
    mail.headers().forEach((name, value) -> page.append(escape(name + ": " + value)).append('\n'));
    return page.append("</pre></details></body></html>\n").toString();
  }

  private static void line(StringBuilder page, String name, String value) {
    page.append("<tr><th>").append(name).append("<td>").append(escape(value));
  }

  private static String withLinks(String escaped) {
    return LINK.matcher(escaped)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                "<a href=\"" + found.group() + "\" rel=\"noreferrer\">" + found.group() + "</a>"));
  }
}

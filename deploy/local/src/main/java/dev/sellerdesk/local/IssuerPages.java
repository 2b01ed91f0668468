package dev.sellerdesk.local;

import dev.sellerdesk.local.DevelopmentClients.Client;

/** The two pages of the development issuer. */
final class IssuerPages {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Sellerdesk development issuer</title>
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
        button { font: inherit; display: block; width: 100%; text-align: left; padding: .7rem 1rem; margin: .5rem 0;
                 border: 1px solid #767676; border-radius: .4rem; background: #f5f5f5; color: inherit; cursor: pointer; }
        button:hover, button:focus { border-color: #0b57d0; outline: 2px solid #0b57d0; }
        td, th { text-align: left; padding: .2rem 1rem .2rem 0; } code { background: #f0f0f0; padding: .1rem .3rem; }
        small { color: #555; }
      </style></head><body>
      """;

  private IssuerPages() {}

  static String login(@org.jspecify.annotations.Nullable String query) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<h1>Who do you want to be?</h1>\n");
    page.append("<form method=\"post\" action=\"?")
        .append(LocalHttp.escape(query == null ? "" : query))
        .append("\">\n");
    for (Client client : DevelopmentClients.list()) {
      page.append("<button name=\"username\" value=\"")
          .append(client.id())
          .append("\">")
          .append(client.id())
          .append(" <small>")
          .append(LocalHttp.escape(client.purpose()))
          .append("</small></button>\n");
    }
    return page.append("</form></body></html>\n").toString();
  }

  static String welcome(String issuer) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<h1>Development issuer</h1>\n<p><a href=\"")
        .append(issuer)
        .append("/.well-known/openid-configuration\">")
        .append(issuer)
        .append("</a></p>\n<table><tr><th>client<th>roles<th>retailer<th>who\n");
    for (Client client : DevelopmentClients.list()) {
      page.append("<tr><td><code>")
          .append(client.id())
          .append("</code><td>")
          .append(String.join(", ", client.roles()))
          .append("<td>")
          .append(client.retailerId().orElse(""))
          .append("<td>")
          .append(LocalHttp.escape(client.purpose()))
          .append('\n');
    }
    return page.append("</table>\n<p>The secret of each is <code>")
        .append(DevelopmentClients.SECRET)
        .append(
            "</code>. A token: <code>curl -d grant_type=client_credentials -u seller-1001:secret ")
        .append(issuer)
        .append("/token</code></p></body></html>\n")
        .toString();
  }
}

package dev.sellerdesk.messaging.adapter.out.text;

import java.util.List;
import java.util.Random;

/** Bodies put together at random from what attackers, word processors and people write. */
public final class RandomBodies {

  private static final List<String> PIECES =
      List.of(
          "Beste klant, ",
          "uw pakket <b>komt",
          "</b> morgen",
          "<i>",
          "</i>",
          "<p>",
          "</p>",
          "<br>",
          "<ul><li>",
          "</li>",
          "</ul>",
          "<ol>",
          "</ol>",
          "<div style='position:fixed'>",
          "</div>",
          "<script>alert(1)</script>",
          "<SCRIPT SRC=//evil.example/x.js>",
          "</script>",
          "<style>*{}",
          "</style>",
          "<img src='https://evil.example/p.gif?u=1' width=1 height=1>",
          "<img src=x onerror=alert(1)>",
          "<svg/onload=alert(1)>",
          "<math><mtext>",
          "<table><tr><td>",
          "<a href='https://bol.com/x'>",
          "<a href='https://evil.example/'>",
          "</a>",
          "<a href='javascript:alert(1)'>klik",
          "<a href='https://bol.com@evil.example'>bol.com</a>",
          "<a href='https://www.bol.com/out?u=https%3A%2F%2Fevil.example'>",
          "https://b\u043el.com/x ",
          "<a href='https://xn--bl-fmc.com'>bol",
          "<a href=https://b0l.com>b",
          "www.bol.com ",
          "<a href='mailto:a@b.example'>",
          "&lt;script&gt;",
          "&#x3C;img&#x3E;",
          "&",
          "<",
          ">",
          "\"",
          "'",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<?xml ?>",
          "\u202E",
          "\u200B",
          "\u2066",
          "\uFEFF",
          "\u0645\u0631\u062D\u0628\u0627",
          "\u05E9\u05DC\u05D5\u05DD",
          "\uD83D\uDC69\u200D\uD83D\uDC67",
          "e\u0301",
          "\uD800",
          "\0",
          "\n\n",
          "\t",
          "  ",
          "{x",
          "}",
          "<iframe srcdoc='<script>1</script>'>",
          "<object data=x>",
          "<embed>",
          "<base href=//e.example>",
          "<meta http-equiv=refresh content='0;url=//e.example'>",
          "<link rel=prefetch href=//e.example>",
          "<form><input>",
          "<button formaction=javascript:1>",
          "<video poster=//e.example>",
          "<details open ontoggle=1>",
          "<template>",
          "</template>",
          "<noscript>",
          "</noscript>",
          "<textarea>",
          "</textarea>",
          "<title>",
          "<plaintext>",
          "<xmp>",
          "<a href='data:text/html,1'>",
          "<p onclick=1 style='background:url(//e)'>",
          "MSO<o:p></o:p>",
          "<font color=red>",
          "<span>",
          "</span>",
          "<h1>",
          "</h1>",
          "<blockquote>");

  public static String next(Random random) {
    StringBuilder body = new StringBuilder();
    for (int n = 1 + random.nextInt(40); n > 0; n--) {
      body.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return body.toString();
  }

  private RandomBodies() {}
}

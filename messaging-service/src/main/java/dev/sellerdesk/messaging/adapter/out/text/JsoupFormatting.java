package dev.sellerdesk.messaging.adapter.out.text;

import dev.sellerdesk.messaging.application.port.out.Formatting;
import dev.sellerdesk.messaging.domain.compose.Composition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jsoup.Jsoup;
import org.jsoup.select.NodeTraversor;

/**
 * jsoup understands HTML as browsers do, however broken it is; what is kept of it is built anew, so
 * that nothing slips through a filter.
 */
@ApplicationScoped
class JsoupFormatting implements Formatting {

  @Override
  public Composition read(String html) {
    RichTextBuilder builder = new RichTextBuilder();
    NodeTraversor.filter(builder, Jsoup.parseBodyFragment(html).body());
    return Composition.of(builder.text(), builder.changes());
  }
}

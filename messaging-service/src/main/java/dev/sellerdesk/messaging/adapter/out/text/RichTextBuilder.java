package dev.sellerdesk.messaging.adapter.out.text;

import dev.sellerdesk.messaging.domain.compose.Change;
import dev.sellerdesk.messaging.domain.compose.Change.Step;
import dev.sellerdesk.messaging.domain.compose.RichText;
import dev.sellerdesk.messaging.domain.compose.RichText.Block;
import dev.sellerdesk.messaging.domain.compose.RichText.Inline;
import dev.sellerdesk.messaging.domain.compose.RichText.Item;
import dev.sellerdesk.messaging.domain.compose.RichText.LineBreak;
import dev.sellerdesk.messaging.domain.compose.RichText.Link;
import dev.sellerdesk.messaging.domain.compose.RichText.Paragraph;
import dev.sellerdesk.messaging.domain.compose.RichText.Style;
import dev.sellerdesk.messaging.domain.compose.RichText.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Walks a document once, without recursion, and writes down what may stay. */
final class RichTextBuilder implements NodeFilter {

  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "meta",
          "link",
          "base",
          "iframe",
          "frame",
          "frameset",
          "object",
          "embed",
          "applet",
          "form",
          "input",
          "button",
          "select",
          "textarea",
          "option",
          "svg",
          "math",
          "template",
          "noscript",
          "noembed",
          "noframes",
          "video",
          "audio",
          "source",
          "track",
          "canvas",
          "map",
          "area",
          "img",
          "picture",
          "dialog",
          "portal",
          "xmp",
          "plaintext");
  private static final Set<String> PICTURES = Set.of("img", "picture", "video", "audio", "svg");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "nav",
          "blockquote",
          "pre",
          "table",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "figure",
          "figcaption",
          "fieldset",
          "center",
          "address",
          "hr",
          "details",
          "summary");
  private static final Set<String> BOLD =
      Set.of("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th");
  private static final Set<String> ITALIC = Set.of("i", "em");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");
  private static final Pattern MAIL =
      Pattern.compile("(?i)mailto:([^?\\s<>\"'(){}]{1,64}@[^?\\s<>\"'(){}]{1,255})(?:\\?.*)?");
  private static final Pattern WEB = Pattern.compile("(?is)https?:[/\\\\]{2,}.+");

  private final List<Block> blocks = new ArrayList<>();
  private final List<Inline> line = new ArrayList<>();
  private final Deque<Boolean> lists = new ArrayDeque<>();
  private final Set<Change> changes = new LinkedHashSet<>();
  private final StringBuilder label = new StringBuilder();
  private int bold;
  private int italic;
  private @Nullable Boolean item;
  private @Nullable Element anchor;

  RichText text() {
    endBlock();
    return new RichText(blocks);
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY; // comments, instructions, the text of scripts
    }
    String name = element.normalName();
    if (DROPPED.contains(name)) {
      left(
          PICTURES.contains(name)
              ? "Pictures and films are left out: add them as an attachment"
              : "Something that is not text was left out");
      return FilterResult.SKIP_ENTIRELY;
    }
    begin(element, name);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      end(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private void begin(Element element, String name) {
    if (name.equals("br")) {
      add(new LineBreak());
    } else if (name.equals("li")) {
      endBlock();
      item = lists.isEmpty() ? Boolean.FALSE : lists.peek();
    } else if (BLOCKS.contains(name)) {
      endBlock();
      if (name.equals("ul") || name.equals("ol")) {
        lists.push(name.equals("ol"));
      }
    } else if (name.equals("td")) {
      text(" ");
    }
    bold += BOLD.contains(name) ? 1 : 0;
    italic += ITALIC.contains(name) ? 1 : 0;
    if (name.equals("a") && anchor == null && !element.attr("href").isBlank()) {
      anchor = element;
      label.setLength(0);
    }
  }

  private void end(Element element, String name) {
    if (element.equals(anchor)) {
      endLink(element.attr("href"));
    }
    bold -= BOLD.contains(name) ? 1 : 0;
    italic -= ITALIC.contains(name) ? 1 : 0;
    if (name.equals("li") || BLOCKS.contains(name)) {
      endBlock();
      if (name.equals("ul") || name.equals("ol")) {
        lists.pop();
      }
      if (name.equals("li")) {
        item = null;
      }
    }
  }

  private void text(String raw) {
    String words = SPACES.matcher(raw).replaceAll(" ");
    if (anchor != null) {
      label.append(words);
      return;
    }
    boolean atStart = line.isEmpty() || line.getLast() instanceof LineBreak;
    String shown = atStart || endsInSpace() ? words.replaceFirst("^ ", "") : words;
    if (!shown.isEmpty()) {
      add(new Text(shown, styles()));
    }
  }

  private boolean endsInSpace() {
    return line.getLast() instanceof Text(var text, _) && text.endsWith(" ");
  }

  private Set<Style> styles() {
    Set<Style> styles = EnumSet.noneOf(Style.class);
    if (bold > 0) {
      styles.add(Style.BOLD);
    }
    if (italic > 0) {
      styles.add(Style.ITALIC);
    }
    return styles;
  }

  private void endLink(String href) {
    anchor = null;
    String words = label.toString().strip();
    Optional<String> address = address(href.strip());
    if (address.isPresent()) {
      add(new Link(words.isEmpty() ? address.get() : words, address.get()));
    } else {
      left("A link that is no web or e-mail address was left out");
      text(label.toString());
    }
  }

  private static Optional<String> address(String href) {
    // As browsers do: what nobody sees does not count.
    String plain = href.replaceAll("[\\p{Cc}\\p{Cf}]", "");
    var mail = MAIL.matcher(plain);
    if (mail.matches()) {
      return Optional.of("mailto:" + mail.group(1));
    }
    return WEB.matcher(plain).matches()
        ? Optional.of(plain)
        : Optional.of(plain)
            .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("www."))
            .map(text -> "https://" + text);
  }

  private void add(Inline part) {
    line.add(part);
  }

  private void left(String what) {
    changes.add(new Change(Step.UNSAFE_CONTENT_REMOVED, what));
  }

  private void endBlock() {
    while (!line.isEmpty() && empty(line.getLast())) {
      line.removeLast();
    }
    while (!line.isEmpty() && empty(line.getFirst())) {
      line.removeFirst();
    }
    if (!line.isEmpty()) {
      blocks.add(item == null ? new Paragraph(line) : new Item(item, line));
      line.clear();
    }
  }

  private static boolean empty(Inline part) {
    return switch (part) {
      case LineBreak() -> true;
      case Text(var text, _) -> text.isBlank();
      case Link _ -> false;
    };
  }
}

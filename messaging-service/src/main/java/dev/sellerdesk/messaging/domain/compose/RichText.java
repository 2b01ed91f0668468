package dev.sellerdesk.messaging.domain.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with the formatting a seller may use (M-11): paragraphs, list items, bold, italics, links.
 * There is no way to hold anything else in it, so what it renders is harmless by construction.
 */
public record RichText(List<Block> blocks) {

  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

  /** Emphasis of a stretch of text. */
  public enum Style {
    BOLD,
    ITALIC
  }

  /** A paragraph or an item of a list. */
  public sealed interface Block {
    List<Inline> content();

    /** The same kind of block with another content. */
    Block with(List<Inline> content);
  }

  public record Paragraph(List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }

    @Override
    public Block with(List<Inline> other) {
      return new Paragraph(other);
    }
  }

  /**
   * @param ordered whether the list counts
   */
  public record Item(boolean ordered, List<Inline> content) implements Block {
    public Item {
      content = List.copyOf(content);
    }

    @Override
    public Block with(List<Inline> other) {
      return new Item(ordered, other);
    }
  }

  /** A part of a block. */
  public sealed interface Inline {}

  public record Text(String text, Set<Style> styles) implements Inline {
    public Text {
      styles = Set.copyOf(styles);
    }

    public static Text plain(String text) {
      return new Text(text, Set.of());
    }
  }

  /**
   * @param href absolute, {@code http}, {@code https} or {@code mailto}
   */
  public record Link(String text, String href) implements Inline {

    /**
     * As it is written where there are no links: the text and, unless it is the same, where it
     * leads.
     */
    String written() {
      String label = text.strip();
      String address = href.startsWith("mailto:") ? href.substring("mailto:".length()) : href;
      return label.isEmpty() || label.equals(address) || label.equals(href)
          ? address
          : label + " (" + address + ")";
    }
  }

  public record LineBreak() implements Inline {}

  public RichText {
    blocks = List.copyOf(blocks);
  }

  /** Plain text: blank lines part paragraphs, line ends stay. */
  public static RichText ofPlain(String text) {
    String stripped = text.replace("\r\n", "\n").strip();
    if (stripped.isEmpty()) {
      return new RichText(List.of());
    }
    return new RichText(
        BLANK_LINES
            .splitAsStream(stripped)
            .<Block>map(paragraph -> new Paragraph(lines(paragraph, Set.of())))
            .toList());
  }

  private static List<Inline> lines(String text, Set<Style> styles) {
    List<Inline> content = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!content.isEmpty()) {
        content.add(new LineBreak());
      }
      content.add(new Text(line.stripTrailing(), styles));
    }
    return content;
  }

  public boolean isBlank() {
    return text().isBlank();
  }

  /** With further blocks before it. */
  public RichText after(RichText front) {
    List<Block> all = new ArrayList<>(front.blocks);
    all.addAll(blocks);
    return new RichText(all);
  }

  /** Every part changed by itself; a part can become several. */
  RichText mapInlines(Function<Inline, List<Inline>> change) {
    return new RichText(
        blocks.stream()
            .map(block ->
                block.with(
                    block.content().stream().flatMap(part -> change.apply(part).stream()).toList()))
            .toList());
  }

  /** Every text changed by itself, links' texts included. */
  RichText mapText(UnaryOperator<String> change) {
    return mapInlines(part ->
        List.of(
            switch (part) {
              case Text(var text, var styles) -> new Text(change.apply(text), styles);
              case Link(var text, var href) -> new Link(change.apply(text), href);
              case LineBreak() -> part;
            }));
  }

  /** Without blocks in which there is nothing. */
  RichText withoutEmptyBlocks() {
    return new RichText(
        blocks.stream()
            .filter(block -> block.content().stream().anyMatch(part -> !written(part).isBlank()))
            .toList());
  }

  /** Whether there is anything that plain text cannot show. */
  public boolean formatted() {
    return blocks.stream()
        .anyMatch(block ->
            block instanceof Item || block.content().stream().anyMatch(RichText::formatted));
  }

  private static boolean formatted(Inline part) {
    return switch (part) {
      case Text(_, var styles) -> !styles.isEmpty();
      case Link _ -> true;
      case LineBreak() -> false;
    };
  }

  /** As plain text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int number = 0;
    boolean afterItem = false;
    for (Block block : blocks) {
      boolean item = block instanceof Item;
      number = item ? number + 1 : 0;
      if (!text.isEmpty()) {
        text.append(item && afterItem ? "\n" : "\n\n");
      }
      text.append(
          switch (block) {
            case Paragraph _ -> "";
            case Item(var ordered, _) -> ordered ? number + ". " : "- ";
          });
      text.append(block.content().stream().map(RichText::written).collect(Collectors.joining()));
      afterItem = item;
    }
    return text.toString();
  }

  private static String written(Inline part) {
    return switch (part) {
      case Text(var text, _) -> text;
      case Link link -> link.written();
      case LineBreak() -> "\n";
    };
  }

  /** As HTML, with everything escaped that was text. */
  public String html() {
    StringBuilder html = new StringBuilder();
    String open = "";
    for (Block block : blocks) {
      String list =
          switch (block) {
            case Paragraph _ -> "";
            case Item(var ordered, _) -> ordered ? "ol" : "ul";
          };
      if (!list.equals(open)) {
        html.append(open.isEmpty() ? "" : "</" + open + ">\n");
        html.append(list.isEmpty() ? "" : "<" + list + ">");
        open = list;
      }
      String tag = list.isEmpty() ? "p" : "li";
      html.append('<').append(tag).append('>');
      block.content().forEach(part -> html.append(html(part)));
      html.append("</").append(tag).append('>').append(list.isEmpty() ? "\n" : "");
    }
    return html.append(open.isEmpty() ? "" : "</" + open + ">\n").toString();
  }

  private static String html(Inline part) {
    return switch (part) {
      case Text(var text, var styles) -> styled(escaped(text), styles);
      case Link(var text, var href) ->
          "<a href=\"" + escaped(href) + "\" rel=\"noopener noreferrer\">" + escaped(text) + "</a>";
      case LineBreak() -> "<br>";
    };
  }

  private static String styled(String text, Set<Style> styles) {
    String html = text;
    if (styles.contains(Style.ITALIC)) {
      html = "<i>" + html + "</i>";
    }
    return styles.contains(Style.BOLD) ? "<b>" + html + "</b>" : html;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The lines to translate, each by itself; put back by {@link #withLines}. */
  List<String> lines() {
    return blocks.stream()
        .flatMap(block -> linesOf(block).stream())
        .map(line -> line.stream().map(RichText::written).collect(Collectors.joining()))
        .toList();
  }

  /**
   * The same blocks with other lines. Emphasis stays where it was the whole line's; within a line
   * nobody knows which words it belongs to now.
   */
  RichText withLines(List<String> lines) {
    List<Block> changed = new ArrayList<>();
    int at = 0;
    for (Block block : blocks) {
      List<Inline> content = new ArrayList<>();
      for (List<Inline> line : linesOf(block)) {
        if (!content.isEmpty()) {
          content.add(new LineBreak());
        }
        content.add(new Text(lines.get(at++), styleOf(line)));
      }
      changed.add(block.with(content));
    }
    return new RichText(changed);
  }

  private static List<List<Inline>> linesOf(Block block) {
    List<List<Inline>> lines = new ArrayList<>();
    lines.add(new ArrayList<>());
    for (Inline part : block.content()) {
      if (part instanceof LineBreak) {
        lines.add(new ArrayList<>());
      } else {
        lines.getLast().add(part);
      }
    }
    return lines;
  }

  private static Set<Style> styleOf(List<Inline> line) {
    Set<Set<Style>> seen =
        line.stream()
            .filter(part -> !(part instanceof Text(var text, _) && text.isBlank()))
            .map(part -> part instanceof Text(_, var styles) ? styles : Set.<Style>of())
            .collect(Collectors.toSet());
    return seen.size() == 1 ? seen.iterator().next() : Set.of();
  }

  /** Without emphasis, lists and links: what a path without formatting delivers (M-22). */
  RichText plainly() {
    return ofPlain(text());
  }
}

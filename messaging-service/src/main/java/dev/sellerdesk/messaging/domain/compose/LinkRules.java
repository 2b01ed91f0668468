package dev.sellerdesk.messaging.domain.compose;

import java.net.IDN;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which links may stay links: those into the marketplace's own domains, compared by the domain that
 * somebody registered, in ASCII form, without detours. All others are written out in full, so that
 * the reader sees where they lead (M-22).
 */
public final class LinkRules {

  private static final Pattern BARE =
      Pattern.compile("(?i)(?:https?://|\\bwww\\.)[^\\s<>\"{}|\\\\^`\\[\\]]{1,2000}");
  private static final Pattern LOOKS_LIKE_ADDRESS =
      Pattern.compile(
          "(?iU)(?<host>(?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,24})(?![\\p{L}\\p{N}.-])");
  private static final String TRAILING = ".,;:!?)'»”’";
  private static final Set<String> SHORTENERS =
      Set.of(
          "bit.ly",
          "tinyurl.com",
          "t.co",
          "goo.gl",
          "ow.ly",
          "is.gd",
          "buff.ly",
          "rebrand.ly",
          "cutt.ly",
          "tiny.cc",
          "rb.gy",
          "shorturl.at",
          "t.ly",
          "bl.ink",
          "lnkd.in",
          "youtu.be");

  /** Letters of other scripts, and digits, that look like Latin ones. */
  private static final Map<Integer, Character> LOOKS_LIKE =
      lookAlikes(
          "аa", "еe", "оo", "рp", "сc", "уy", "хx", "іi", "јj", "ѕs", "ӏl", "ԁd", "ԛq", "ԝw", "вb",
          "ьb", "мm", "нh", "тt", "кk", "οo", "αa", "νv", "ιi", "κk", "ρp", "τt", "υu", "χx", "ϲc",
          "օo", "սu", "հh", "ցg", "ոn", "0o", "1l", "3e", "5s", "8b", "ıi", "ℓl", "ɑa", "ɡg");

  private final Set<String> marketplace;
  private final Function<String, Optional<String>> registrableDomain;

  /**
   * @param marketplace registrable domains, as in {@code bol.com}
   * @param registrableDomain of a host in ASCII: the part below the public suffix; empty when there
   *     is none, as for a number
   */
  public LinkRules(Set<String> marketplace, Function<String, Optional<String>> registrableDomain) {
    this.marketplace = Set.copyOf(marketplace);
    this.registrableDomain = registrableDomain;
  }

  /** The text with its links written out, and what was noticed. */
  record Written(RichText text, List<Change> changes) {}

  Written applyTo(RichText text) {
    List<Change> changes = new ArrayList<>();
    RichText written =
        text.mapInlines(part ->
            List.of(
                switch (part) {
                  case RichText.Link link -> link(link, changes);
                  case RichText.Text(var words, var styles) ->
                      new RichText.Text(bare(words, changes), styles);
                  case RichText.LineBreak() -> part;
                }));
    return new Written(written, changes);
  }

  private RichText.Inline link(RichText.Link link, List<Change> changes) {
    if (link.href().startsWith("mailto:")) {
      changes.add(new Change(Change.Step.LINK_WRITTEN_OUT, "An e-mail address was written out"));
      return RichText.Text.plain(bare(link.written(), changes));
    }
    Optional<Target> target = Target.of(link.href());
    if (target.isEmpty()) {
      changes.add(
          new Change(Change.Step.UNSAFE_CONTENT_REMOVED, "A link that leads nowhere was left out"));
      return RichText.Text.plain(bare(link.text(), changes));
    }
    Target to = target.get();
    boolean honest = inside(to) && detours(to).isEmpty() && saysWhereItLeads(link.text(), to);
    if (honest) {
      return new RichText.Link(link.text(), to.written());
    }
    notice(to, changes);
    if (!saysWhereItLeads(link.text(), to)) {
      changes.add(
          new Change(
              Change.Step.LINK_SUSPICIOUS,
              "The text of a link names another address than " + to.host()));
    }
    changes.add(
        new Change(Change.Step.LINK_WRITTEN_OUT, "The link to " + to.host() + " was written out"));
    return RichText.Text.plain(
        new RichText.Link(bare(link.text(), new ArrayList<>()), to.written()).written());
  }

  /** Addresses in running text: written out already, but their look-alikes are made visible. */
  private String bare(String words, List<Change> changes) {
    Matcher found = BARE.matcher(words);
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (found.find()) {
      String address = found.group();
      int end = address.length();
      while (end > 0 && TRAILING.indexOf(address.charAt(end - 1)) >= 0) {
        end--;
      }
      String bare = address.substring(0, end);
      String absolute = bare.toLowerCase(Locale.ROOT).startsWith("http") ? bare : "https://" + bare;
      text.append(words, from, found.start());
      Optional<Target> target = Target.of(absolute);
      target.ifPresent(to -> notice(to, changes));
      boolean rewritten = target.isPresent() && !bare.chars().allMatch(c -> c < 128);
      text.append(rewritten ? target.get().written() : bare).append(address.substring(end));
      from = found.end();
    }
    return text.append(words.substring(from)).toString();
  }

  private void notice(Target to, List<Change> changes) {
    if (!inside(to)
        && registrableDomain.apply(to.host()).filter(SHORTENERS::contains).isPresent()) {
      suspicious(changes, to.host() + " hides where it leads");
    }
    if (to.userInfo() || (!inside(to) && resemblesMarketplace(to.host()))) {
      suspicious(changes, to.host() + " looks like another address than it is");
    }
    detours(to).ifPresent(host -> suspicious(changes, to.host() + " leads on to " + host));
  }

  private static void suspicious(List<Change> changes, String detail) {
    changes.add(new Change(Change.Step.LINK_SUSPICIOUS, detail));
  }

  private boolean inside(Target to) {
    return !to.userInfo()
        && registrableDomain.apply(to.host()).filter(marketplace::contains).isPresent();
  }

  /** An address inside an address, outside the marketplace: the host that is reached in the end. */
  private Optional<String> detours(Target to) {
    String decoded = to.rest();
    for (int i = 0; i < 3; i++) {
      Optional<String> outside =
          addresses(decoded).stream()
              .flatMap(address -> Target.of(address).stream())
              .filter(inner -> !inside(inner))
              .map(Target::host)
              .findFirst();
      if (outside.isPresent()) {
        return outside;
      }
      decoded = decoded(decoded);
    }
    return Optional.empty();
  }

  private static List<String> addresses(String rest) {
    return Pattern.compile("(?i)(?:https?:)?(?://|\\\\\\\\)[^\\s&;#]+")
        .matcher(rest)
        .results()
        .map(hit -> hit.group().replace('\\', '/'))
        .map(address -> address.startsWith("//") ? "https:" + address : address)
        .toList();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text; // a percent sign that is none of an escape
    }
  }

  /** Whether no address that stands in the text of a link is another one than it leads to. */
  private static boolean saysWhereItLeads(String label, Target to) {
    return LOOKS_LIKE_ADDRESS
        .matcher(label)
        .results()
        .map(address -> ascii(address.group("host")))
        .allMatch(said ->
            said.filter(host -> host.equals(to.host()) || to.host().equals("www." + host))
                .isPresent());
  }

  private boolean resemblesMarketplace(String host) {
    List<String> labels =
        Arrays.stream(IDN.toUnicode(host).split("[.-]")).map(LinkRules::skeleton).toList();
    return marketplace.stream()
        .map(domain -> domain.substring(0, domain.indexOf('.')))
        .anyMatch(name -> labels.contains(skeleton(name)));
  }

  private static String skeleton(String label) {
    return Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .mapToObj(c -> String.valueOf(LOOKS_LIKE.getOrDefault(c, (char) c)))
        .collect(Collectors.joining());
  }

  private static Map<Integer, Character> lookAlikes(String... pairs) {
    return Arrays.stream(pairs)
        .collect(
            Collectors.toMap(pair -> pair.codePointAt(0), pair -> pair.charAt(pair.length() - 1)));
  }

  private static Optional<String> ascii(String host) {
    try {
      String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      String trimmed = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
      return trimmed.isEmpty() ? Optional.empty() : Optional.of(trimmed);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * Where a link leads.
   *
   * @param host in ASCII and lower case
   * @param userInfo whether something stands before the host that could be taken for it
   * @param rest path, query and fragment
   */
  record Target(String scheme, String host, boolean userInfo, String port, String rest) {

    private static final Pattern PARTS =
        Pattern.compile("(?is)(?<scheme>https?):[/\\\\]{2,}(?<authority>[^/\\\\?#]*)(?<rest>.*)");

    static Optional<Target> of(String href) {
      Matcher parts = PARTS.matcher(href.strip());
      if (!parts.matches()) {
        return Optional.empty();
      }
      String authority = parts.group("authority");
      int at = authority.lastIndexOf('@');
      String hostAndPort = authority.substring(at + 1);
      int colon = hostAndPort.lastIndexOf(':');
      String port = colon >= 0 && !hostAndPort.endsWith("]") ? hostAndPort.substring(colon) : "";
      String host = hostAndPort.substring(0, hostAndPort.length() - port.length());
      return ascii(decoded(host))
          .filter(known -> port.matches("(?::\\d{0,5})?") && known.matches("[a-z0-9._\\[\\]:-]+"))
          .map(known ->
              new Target(
                  parts.group("scheme").toLowerCase(Locale.ROOT),
                  known,
                  at >= 0,
                  port,
                  parts.group("rest").replace('\\', '/')))
          .filter(Target::canBeWritten);
    }

    private boolean canBeWritten() {
      try {
        return !written().isEmpty();
      } catch (IllegalArgumentException _) {
        return false;
      }
    }

    /** The whole address in ASCII, without what stood before the host. */
    String written() {
      return URI.create(scheme + "://" + host + port + escaped(rest)).toASCIIString();
    }

    private static String escaped(String rest) {
      StringBuilder escaped = new StringBuilder();
      for (int i = 0; i < rest.length(); i++) {
        char c = rest.charAt(i);
        boolean escape = c == '%' && rest.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
        boolean safe =
            escape || "-._~:/?#[]@!$&'()*+,;=".indexOf(c) >= 0 || Character.isLetterOrDigit(c);
        if (safe && c != '[' && c != ']' && !(c == '#' && escaped.indexOf("#") >= 0)) {
          escaped.append(c);
        } else if (Character.isHighSurrogate(c) && i + 1 < rest.length()) {
          escaped.append(percent(rest.substring(i, ++i + 1)));
        } else {
          escaped.append(percent(String.valueOf(c)));
        }
      }
      return escaped.toString();
    }

    private static String percent(String text) {
      StringBuilder percent = new StringBuilder();
      for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
        percent.append("%%%02X".formatted(b & 0xFF));
      }
      return percent.toString();
    }
  }
}

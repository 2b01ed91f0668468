package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.close;
import static dev.sellerdesk.nps.NpsDriver.closeAll;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.seller;
import static dev.sellerdesk.nps.NpsDriver.token;
import static dev.sellerdesk.nps.NpsDriver.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.shared.event.QuestionClosed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages in a real browser: by keyboard alone, without JavaScript, at 200 % zoom, on a phone,
 * and looked through by axe (WCAG 2.2 AA). Screenshots stay in {@code target/screenshots}.
 */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class SurveyBrowserTest {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static Chromium chromium;

  @BeforeAll
  static void the_browser_starts() {
    chromium = Chromium.started();
  }

  @AfterAll
  static void the_browser_goes() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "en"})
  void the_survey_is_answered_by_keyboard_alone(String language) {
    QuestionClosed closed = close(newRetailer(), language);
    String token = token(closed);
    try (BrowserContext context = context(desktop())) {
      Page page = open(context, token);
      press(page, "Tab");
      assertThat(focused(page)).isEqualTo("score-0");
      assertThat(outline(page)).isEqualTo("solid");
      // The arrows walk through a group of radio buttons and choose on the way.
      for (int i = 0; i < 9; i++) {
        press(page, "ArrowRight");
      }
      assertThat(page.isChecked("#score-9")).isTrue();
      press(page, "Tab");
      page.keyboard().press("Space");
      press(page, "Tab");
      page.keyboard().press("Space");
      press(page, "Tab");
      assertThat(focused(page)).isEqualTo("comment");
      page.keyboard().type("Snel, vite, quick");
      press(page, "Tab");
      screenshot(page, "form-" + language);
      submitByEnter(page);

      assertThat(page.locator("h1").textContent()).isNotBlank();
      assertThat(page.locator("[role=status]").textContent()).contains("9");
      screenshot(page, "thanks-" + language);
      press(page, "Tab");
      assertThat(focused(page)).isEqualTo("comment");
      page.keyboard().type("Encore");
      press(page, "Tab");
      submitByEnter(page);
      assertThat(page.locator("form").count()).isZero();
    }
    seller(closed.retailerId())
        .get("/satisfaction/responses")
        .then()
        .body("items.score", contains(9))
        .body("items.comment", contains("Snel, vite, quick"))
        .body("items.laterComment", contains("Encore"))
        .body("items[0].answers.solved", org.hamcrest.Matchers.equalTo("YES"))
        .body("items[0].answers.friendliness", org.hamcrest.Matchers.equalTo("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "en"})
  void everything_works_without_javascript(String language) {
    QuestionClosed closed = close(newRetailer(), language);
    String token = token(closed);
    try (BrowserContext context = context(desktop().setJavaScriptEnabled(false))) {
      Page page = open(context, token + "?score=4");
      assertThat(page.locator("#score-4:checked").count()).isEqualTo(1);
      page.locator("#score-8").check();
      page.locator("button").click();
      assertThat(page.locator("[role=status]").textContent()).contains("8");
      page.locator("#comment").fill("Sans script");
      page.locator("button").click();
      assertThat(page.locator("form").count()).isZero();

      page.navigate(url(token + "/unsubscribe"));
      page.locator("button").click();
      assertThat(page.locator("[role=status]").count()).isEqualTo(1);
    }
    seller(closed.retailerId())
        .get("/satisfaction/responses")
        .then()
        .body("items.score", contains(8))
        .body("items.laterComment", contains("Sans script"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "en"})
  void at_200_percent_zoom_and_on_a_phone_nothing_is_cut_off(String language) {
    String token = token(close(newRetailer(), language));
    // 1280 pixels at 200 % leave 640 for the page, at 400 % 320: a small phone.
    for (int width : new int[] {640, 320}) {
      try (BrowserContext context =
          context(
              new Browser.NewContextOptions()
                  .setViewportSize(width, 512)
                  .setDeviceScaleFactor(2))) {
        Page page = open(context, token);
        assertFits(page, width);
        screenshot(page, "zoom-" + width + "-" + language);
        // Letters alone at 200 %, as a browser's setting for text makes them.
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertFits(page, width);
        screenshot(page, "text-" + width + "-" + language);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "en"})
  void axe_finds_nothing_on_any_page(String language) {
    List<QuestionClosed> closed = closeAll(newRetailer(), language, 3);
    List<String> tokens = tokens(closed);
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (int width : new int[] {1_280, 360}) {
        try (BrowserContext context =
            context(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 800)
                    .setColorScheme(scheme)
                    .setLocale(language))) {
          Page page = open(context, tokens.getFirst());
          assertNoFindings(page, "form");
          page.locator("button").click();
          assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
          assertNoFindings(page, "refused form");
          page.navigate(url(tokens.getFirst() + "/unsubscribe"));
          assertNoFindings(page, "unsubscribe");
          page.navigate(url("A".repeat(43)));
          assertNoFindings(page, "unknown");
        }
      }
    }
    try (BrowserContext context = context(desktop())) {
      Page page = open(context, tokens.get(1) + "?score=10");
      page.locator("button").click();
      assertNoFindings(page, "thanks");
      page.locator("button").click();
      assertNoFindings(page, "refused comment");
      page.locator("#comment").fill("x");
      page.locator("button").click();
      assertNoFindings(page, "commented");
      page.navigate(url(tokens.get(1)));
      assertNoFindings(page, "answered");
      page.navigate(url(tokens.get(2) + "/unsubscribe"));
      page.locator("button").click();
      assertNoFindings(page, "unsubscribed");
      SandboxClockClient.advance(Duration.ofDays(31));
      page.navigate(url(tokens.getFirst()));
      assertNoFindings(page, "expired");
    }
  }

  @Test
  void axe_would_find_something() {
    String token = token(close(newRetailer(), "en"));
    try (BrowserContext context = context(desktop())) {
      Page page = open(context, token);
      page.evaluate("document.querySelector('label[for=comment]').remove()");
      assertThat(findings(page)).isNotEmpty();
    }
  }

  @Test
  void the_page_loads_nothing_but_itself_and_breaks_no_policy_of_its_own() {
    String token = token(close(newRetailer(), "en"));
    try (BrowserContext context = context(desktop())) {
      Page page = context.newPage();
      List<String> requests = new ArrayList<>();
      List<String> complaints = new ArrayList<>();
      page.onRequest((Request request) -> requests.add(request.url()));
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(url(token));

      assertThat(requests)
          .filteredOn(url -> !url.endsWith("/favicon.ico"))
          .containsExactly(url(token));
      assertThat(complaints).filteredOn(text -> text.contains("Content Security Policy")).isEmpty();
      assertThat(page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth"))
          .as("the style sheet is allowed by its hash")
          .isNotEqualTo("none");
    }
  }

  private static Browser.NewContextOptions desktop() {
    return new Browser.NewContextOptions().setViewportSize(1_280, 900);
  }

  private static BrowserContext context(Browser.NewContextOptions options) {
    return chromium.browser().newContext(options);
  }

  private static Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(url(path));
    return page;
  }

  private static String url(String path) {
    return "http://localhost:" + RestAssured.port + "/survey/" + path;
  }

  /** The next page stands at the same address, so its being another one is what tells. */
  private static void submitByEnter(Page page) {
    String before = page.locator("h1").textContent();
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !page.locator("h1").textContent().equals(before));
  }

  private static void press(Page page, String key) {
    page.keyboard().press(key);
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.id");
  }

  /** Of the element with the focus, or of what stands for it. */
  private static String outline(Page page) {
    return (String)
        page.evaluate(
            "getComputedStyle(document.activeElement.nextElementSibling ?? document.activeElement).outlineStyle");
  }

  private static void assertFits(Page page, int width) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("no scrolling to the side at %d", width)
        .isLessThanOrEqualTo(width);
    assertThat(
            (List<?>)
                page.evaluate(
                    """
                    [...document.querySelectorAll('h1, p, legend, label, button, textarea, a')]
                      .filter(e => !e.closest('.hidden'))
                      .filter(e => { const r = e.getBoundingClientRect(); return r.left < -1 || r.right > innerWidth + 1 || e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).overflowX === 'hidden'; })
                      .map(e => e.outerHTML.slice(0, 80))
                    """))
        .as("cut off at %d", width)
        .isEmpty();
  }

  private static void assertNoFindings(Page page, String name) {
    assertThat(findings(page)).as(name + " at " + page.viewportSize().width).isEmpty();
  }

  private static List<String> findings(Page page) {
    List<Rule> violations = new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations();
    return violations.stream()
        .map(rule ->
            rule.getId()
                + ": "
                + rule.getHelp()
                + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList())
        .toList();
  }

  private static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}

package dev.sellerdesk.nps;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser that this machine has, driven by Playwright, which loads none of its own. Where there
 * is none, CI installs the distribution's; elsewhere the tests are skipped and say so.
 */
final class Chromium implements AutoCloseable {

  private static final String HINT =
      "no Chromium here: the survey page was NOT tried in a browser. Install it (Debian, Ubuntu:"
          + " apt-get install chromium) or name it with -Dsellerdesk.chromium=/path/to/chromium";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setHeadless(true));
  }

  static Chromium started() {
    Optional<Path> executable = executable();
    if (executable.isEmpty() && System.getenv("CI") != null) {
      install();
      executable = executable();
      if (executable.isEmpty()) {
        throw new IllegalStateException(HINT);
      }
    }
    if (executable.isEmpty()) {
      System.err.println("WARNING: " + HINT);
    }
    // On a machine of one's own the browser is a choice; with CI set it is installed, or this
    // fails.
    Assumptions.assumeTrue(executable.isPresent(), HINT);
    return new Chromium(executable.orElseThrow());
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> executable() {
    String named = System.getProperty("sellerdesk.chromium");
    Stream<String> places =
        named != null
            ? Stream.of(named)
            : Stream.of(
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    return places.map(Path::of).filter(Files::isExecutable).findFirst();
  }

  private static void install() {
    try {
      Process installer =
          new ProcessBuilder("apt-get", "install", "-y", "--no-install-recommends", "chromium")
              .inheritIO()
              .start();
      if (!installer.waitFor(10, TimeUnit.MINUTES)) {
        installer.destroyForcibly();
      }
    } catch (IOException e) {
      throw new IllegalStateException(HINT, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

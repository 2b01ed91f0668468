package dev.sellerdesk.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Hears what is being started and stopped. */
public interface Progress {
  void starting(String what);

  void ready(String what, Duration took);

  void stopped(String what, Duration took);

  void say(String line);

  /** Nothing is told to anyone. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void starting(String what) {}

      @Override
      public void ready(String what, Duration took) {}

      @Override
      public void stopped(String what, Duration took) {}

      @Override
      public void say(String line) {}
    };
  }

  /** A line for each thing that happens. */
  static Progress on(PrintStream out) {
    return new Progress() {
      @Override
      public void starting(String what) {
        say("  starting  " + what);
      }

      @Override
      public void ready(String what, Duration took) {
        timed("ready", what, took);
      }

      @Override
      public void stopped(String what, Duration took) {
        timed("stopped", what, took);
      }

      private void timed(String event, String what, Duration took) {
        say(
            String.format(
                Locale.ROOT, "  %-9s %-28s %5.1f s", event, what, took.toMillis() / 1000.0));
      }

      @Override
      public synchronized void say(String line) {
        out.println(line);
        out.flush();
      }
    };
  }
}

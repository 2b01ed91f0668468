package dev.sellerdesk.local;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line of the local stack. */
@Command(
    name = "sellerdesk",
    description = "The whole of Sellerdesk on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      DemoCommand.class,
      TokenCommand.class,
      ClockCommand.class,
      DeadLettersCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Sellerdesk {
  private Sellerdesk() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Sellerdesk()).setExecutionExceptionHandler(inAFewWords());
  }

  /** A person gets a message; a stack trace only for what nobody foresaw. */
  private static IExecutionExceptionHandler inAFewWords() {
    return (failure, command, _) -> {
      PrintWriter err = command.getErr();
      if (failure instanceof StackException
          || failure instanceof IllegalStateException
          || failure instanceof CancellationException) {
        err.println("sellerdesk: " + failure.getMessage());
      } else if (failure instanceof UncheckedIOException unreadable) {
        err.println("sellerdesk: " + unreadable.getMessage() + " (" + unreadable.getCause() + ")");
      } else {
        err.println("sellerdesk: something went wrong that should not have");
        failure.printStackTrace(err);
      }
      err.flush();
      return 1;
    };
  }
}

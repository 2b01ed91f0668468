package dev.sellerdesk.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "Print an access token.", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "CLIENT",
      description = "seller-1001, seller-1002, integrator-1001, partnerservice, webshop or carrier")
  private String client;

  @Override
  public Integer call() {
    Context context = Context.here();
    System.out.println(context.idp().token(context.ports(), client));
    return 0;
  }
}

package dev.sellerdesk.nps.adapter.in.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one address may follow links that lead nowhere. A right link is always answered, so
 * nobody can lock out customers by guessing from behind the same address; and it is told from a
 * guess by its signature, without a look at what is stored.
 */
@ApplicationScoped
class GuessLimit {

  private static final int MOST_ADDRESSES = 100_000;
  private static final int NETWORK_BYTES = 8;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(Duration.ofHours(1))
          .build();
  private final CurrentVertxRequest request;
  private final long guesses;
  private final Duration window;

  GuessLimit(
      CurrentVertxRequest request,
      @ConfigProperty(name = "sellerdesk.nps.guesses") long guesses,
      @ConfigProperty(name = "sellerdesk.nps.guesses-window") Duration window) {
    this.request = request;
    this.guesses = guesses;
    this.window = window;
  }

  /**
   * Counts a link that leads nowhere.
   *
   * @return the seconds to wait, if there were too many
   */
  OptionalLong secondsToWait() {
    String address = request.getCurrent().request().remoteAddress().hostAddress();
    ConsumptionProbe probe =
        buckets.get(network(address), _ -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? OptionalLong.empty()
        : OptionalLong.of(
            Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds()));
  }

  /** One who has an IPv6 address has all of its network. */
  static String network(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException _) {
      return address;
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(guesses).refillGreedy(guesses, window))
        .build();
  }
}

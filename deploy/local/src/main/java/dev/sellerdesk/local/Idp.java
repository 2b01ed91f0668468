package dev.sellerdesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who issues the tokens of a stack. */
public enum Idp {
  /** In this JVM, in a moment, for development. */
  MOCK("/sellerdesk", "/token"),
  /** The real one, with the realm that production uses. */
  KEYCLOAK("/realms/sellerdesk", "/protocol/openid-connect/token");

  private static final String FILE = "idp";

  private final String issuer;
  private final String token;

  Idp(String issuer, String token) {
    this.issuer = issuer;
    this.token = token;
  }

  static Idp named(String name) {
    return Arrays.stream(values())
        .filter(idp -> idp.label().equals(name))
        .findFirst()
        .orElseThrow(() -> new StackException("--idp knows " + names() + ", not '" + name + "'"));
  }

  static String names() {
    return Arrays.stream(values()).map(Idp::label).collect(Collectors.joining(" and "));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a service is told to trust. */
  String issuerUrl(Ports ports) {
    return "http://localhost:" + ports.of(Port.ISSUER) + issuer;
  }

  /** A fresh access token for one of the development clients. */
  String token(Ports ports, String client) {
    return TokenClient.token(issuerUrl(ports) + token, client, DevelopmentClients.SECRET);
  }

  /** So that other commands ask the one that runs. */
  void write(Path run) {
    try {
      Files.writeString(run.resolve(FILE), label());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Idp read(Path run) {
    try {
      Path file = run.resolve(FILE);
      return Files.exists(file) ? named(Files.readString(file).strip()) : MOCK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

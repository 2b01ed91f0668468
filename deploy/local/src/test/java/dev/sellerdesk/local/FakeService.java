package dev.sellerdesk.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for a packaged service: says that it is ready, and can be told to fail. */
public final class FakeService {
  private FakeService() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if ("true".equals(System.getenv("FAKE_FAILS"))) {
      System.out.println("the database is of another version");
      System.exit(7);
    }
    Thread.sleep(Long.parseLong(System.getenv().getOrDefault("FAKE_STARTS_IN", "0")));
    serve(System.getenv("QUARKUS_HTTP_PORT"));
    serve(System.getenv("QUARKUS_MANAGEMENT_PORT"));
  }

  private static void serve(String port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = System.getenv("QUARKUS_DATASOURCE_JDBC_URL").getBytes();
          exchange.sendResponseHeaders(200, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
  }

  /** A repository whose four services are fakes. */
  static void build(Path repository) throws IOException {
    for (Service service : Service.values()) {
      Path folder =
          Files.createDirectories(
              repository.resolve(service.module()).resolve("target/quarkus-app"));
      Manifest manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
      try (JarOutputStream jar =
          new JarOutputStream(Files.newOutputStream(folder.resolve("quarkus-run.jar")), manifest)) {
        String name = FakeService.class.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        jar.write(FakeService.class.getResourceAsStream("FakeService.class").readAllBytes());
        jar.closeEntry();
      }
    }
  }
}

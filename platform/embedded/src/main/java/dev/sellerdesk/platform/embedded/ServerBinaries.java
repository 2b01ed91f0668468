package dev.sellerdesk.platform.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * Where the servers' files lie: this module's build copied the jars to {@code target/runtime}; what
 * must be unpacked is unpacked once per version and machine into a cache folder.
 */
final class ServerBinaries {
  private static final Properties VERSIONS = versions();

  private ServerBinaries() {}

  static String kafkaVersion() {
    return VERSIONS.getProperty("kafka");
  }

  static String postgresqlVersion() {
    return VERSIONS.getProperty("postgresql");
  }

  /**
   * The jars of the broker, in a stable order: class-data sharing needs the same class path at
   * every start.
   */
  static List<Path> kafkaJars() {
    Path folder = runtime().resolve("kafka-" + kafkaVersion());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Kafka's jars are not in " + folder + ": build platform/embedded", e);
    }
  }

  /**
   * The folder with {@code bin/postgres}, unpacked below {@code cache} when it is not there yet.
   */
  static Path postgresql(Path cache) {
    String name = "postgresql-" + postgresqlVersion();
    Path unpacked = cache.resolve(name + "-" + VERSIONS.getProperty("postgresql.platform"));
    if (!Files.isExecutable(unpacked.resolve("bin/postgres"))) {
      try {
        unpack(onlyJar(runtime().resolve(name)), unpacked);
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL could not be unpacked to " + unpacked, e);
      }
    }
    return unpacked;
  }

  /** A folder that outlives a build: {@code sellerdesk.cache}, or the user's cache folder. */
  static Path cache() {
    String set = System.getProperty("sellerdesk.cache");
    if (set != null) {
      return Path.of(set).toAbsolutePath();
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("sellerdesk").toAbsolutePath();
  }

  private static Path runtime() {
    String set = System.getProperty("sellerdesk.runtime");
    if (set != null) {
      return Path.of(set).toAbsolutePath();
    }
    return Stream.concat(besideThisClass(), aboveWorkingDirectory())
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "The servers' files were not found: build platform/embedded, start inside the repository,"
                    + " or set -Dsellerdesk.runtime"));
  }

  /**
   * This class lies in {@code target/classes} or in {@code target/platform-embedded.jar} in a build
   * of all modules.
   */
  private static Stream<Path> besideThisClass() {
    CodeSource source = ServerBinaries.class.getProtectionDomain().getCodeSource();
    try {
      return source == null
          ? Stream.empty()
          : Stream.of(Path.of(source.getLocation().toURI()).resolveSibling("runtime"));
    } catch (URISyntaxException
        | IllegalArgumentException
        | java.nio.file.FileSystemNotFoundException _) {
      return Stream.empty();
    }
  }

  private static Stream<Path> aboveWorkingDirectory() {
    return Stream.<@Nullable Path>iterate(
            Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("platform/embedded/target/runtime"));
  }

  private static Path onlyJar(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("No jar in " + folder + ": build platform/embedded"));
    }
  }

  /**
   * Into a folder of its own first, then renamed: who looks at the same moment sees all of it or
   * nothing.
   */
  private static void unpack(Path jar, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Path fresh = Files.createTempDirectory(target.getParent(), ".unpacking-");
    try {
      // A temporary folder is for its owner only; the server may run as another user.
      fresh.toFile().setExecutable(true, false);
      fresh.toFile().setReadable(true, false);
      extract(jar, fresh);
      move(fresh, target);
    } finally {
      deleteAll(fresh);
    }
  }

  private static void extract(Path jar, Path target) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".txz")) {
          untar(new XZInputStream(zip), target);
          return;
        }
      }
    }
    throw new IOException("No archive in " + jar);
  }

  /**
   * {@code tar} is on every machine, {@code xz} is not: hence decompressed here and unpacked there.
   */
  private static void untar(InputStream content, Path target) throws IOException {
    Process tar =
        new ProcessBuilder("tar", "-xf", "-", "-C", target.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (OutputStream in = tar.getOutputStream()) {
      content.transferTo(in);
    }
    try {
      if (tar.waitFor() != 0) {
        throw new IOException("tar ended with " + tar.exitValue());
      }
    } catch (InterruptedException e) {
      tar.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while unpacking", e);
    }
  }

  private static void move(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another process was faster, which is as good.
      if (!Files.isDirectory(target.resolve("bin"))) {
        throw e;
      }
    }
  }

  static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static Properties versions() {
    Properties properties = new Properties();
    try (InputStream in = ServerBinaries.class.getResourceAsStream("servers.properties")) {
      if (in == null) {
        throw new IllegalStateException("servers.properties is missing: build platform/embedded");
      }
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

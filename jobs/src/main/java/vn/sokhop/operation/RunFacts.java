package vn.sokhop.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.sokhop.database.DatabaseAddress;

/**
 * What can have influenced a run besides its input: the version of the program and the
 * configuration.
 *
 * @param version of the program
 * @param digest SHA-256, hexadecimal, over the files of the configuration folder and the settings
 *     in force; folders and the address of the database leave it alone
 * @param settings every setting in force as JSON, without passwords
 */
record RunFacts(String version, String digest, String settings) {
  private static final String PREFIX = "sokhop.";
  private static final List<String> WITHOUT_INFLUENCE =
      List.of("sokhop.home", "sokhop.config", "sokhop.inbox", "sokhop.outbox", "sokhop.db.");

  static RunFacts of(ConfigurableEnvironment environment) {
    SortedMap<String, String> settings = settings(environment);
    Path folder = Path.of(environment.getProperty("sokhop.config", "config"));
    String version = RunFacts.class.getPackage().getImplementationVersion();
    return new RunFacts(
        version == null ? "development" : version,
        digest(folder, settings),
        JsonMapper.builder().build().writeValueAsString(settings));
  }

  static SortedMap<String, String> settings(ConfigurableEnvironment environment) {
    SortedMap<String, String> settings = new TreeMap<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable) {
        for (String name : enumerable.getPropertyNames()) {
          String key = name.startsWith("SOKHOP_") ? keyOfVariable(name) : name;
          Object value = source.getProperty(name);
          if (key.startsWith(PREFIX) && !isSecret(key) && value != null) {
            settings.putIfAbsent(
                key,
                DatabaseAddress.withoutPassword(environment.resolvePlaceholders(value.toString())));
          }
        }
      }
    }
    return settings;
  }

  private static String keyOfVariable(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private static boolean isSecret(String key) {
    return key.toLowerCase(Locale.ROOT).contains("password") || key.startsWith("sokhop.java.");
  }

  static String digest(Path folder, Map<String, String> settings) {
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    try {
      for (Path file : files(folder)) {
        put(sha256, folder.relativize(file).toString());
        sha256.update(Files.readAllBytes(file));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    settings.forEach(
        (key, value) -> {
          if (WITHOUT_INFLUENCE.stream().noneMatch(key::startsWith)) {
            put(sha256, key + "=" + value);
          }
        });
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void put(MessageDigest sha256, String text) {
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
  }
}

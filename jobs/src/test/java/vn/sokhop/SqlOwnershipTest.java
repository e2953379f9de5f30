package vn.sokhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables are private, views are published, and only to the right. */
class SqlOwnershipTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path CODE = Path.of("src/main/java/vn/sokhop");
  private static final Pattern SCHEMA = Pattern.compile("create schema (\\w+)");
  private static final Pattern TABLE =
      Pattern.compile("create (?:unlogged )?table (?:if not exists )?(\\w+\\.\\w+)");

  /** A piece of SQL, in a script or between the lines of a class. */
  private record Source(String stage, Path file, String text) {}

  @Test
  void noStageTouchesATableOfAnother() throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, String> owners = tableOwners();
    assertThat(owners).isNotEmpty();
    for (Source source : sources()) {
      owners.forEach(
          (table, owner) -> {
            if (!owner.equals(source.stage()) && names(source.text(), table)) {
              wrong.add(source.file() + " names " + table + ", a table of " + owner);
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noStageReadsFromTheRight() throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, String> schemas = schemaOwners();
    for (Source source : sources()) {
      int place = HouseRulesTest.STAGES.indexOf(source.stage());
      schemas.forEach(
          (schema, owner) -> {
            int ownersPlace = HouseRulesTest.STAGES.indexOf(owner);
            if (place >= 0 && ownersPlace > place && mentions(source.text(), schema)) {
              wrong.add(source.file() + " reads " + schema + ", which stands to its right");
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everySchemaHasOneOwnerThatMadeIt() throws IOException {
    Set<String> stages = new TreeSet<>();
    try (Stream<Path> folders = Files.list(MIGRATIONS)) {
      folders.forEach(folder -> stages.add(folder.getFileName().toString()));
    }
    tableOwners()
        .forEach(
            (table, owner) -> assertThat(table).as("a table of " + owner).startsWith(owner + "."));
    assertThat(stages).containsAll(new TreeSet<>(schemaOwners().values()));
  }

  private static boolean names(String text, String table) {
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(table) + "(?![\\w])").matcher(text).find();
  }

  /**
   * A word with a dot, after from, join or the like; a key such as sokhop.x.y has one before it.
   */
  private static boolean mentions(String text, String schema) {
    return text.contains(schema + ".")
        && Pattern.compile(
                "\\b(from|join|into|update|table|truncate)\\s+" + schema + "\\.\\w+",
                Pattern.CASE_INSENSITIVE)
            .matcher(text)
            .find();
  }

  private static Map<String, String> tableOwners() throws IOException {
    Map<String, String> owners = new HashMap<>();
    for (Source script : scripts()) {
      Matcher found = TABLE.matcher(script.text().toLowerCase(Locale.ROOT));
      while (found.find()) {
        owners.put(found.group(1), script.stage());
      }
    }
    return owners;
  }

  private static Map<String, String> schemaOwners() throws IOException {
    Map<String, String> owners = new HashMap<>();
    for (Source script : scripts()) {
      Matcher found = SCHEMA.matcher(script.text().toLowerCase(Locale.ROOT));
      while (found.find()) {
        owners.put(found.group(1), script.stage());
      }
    }
    return owners;
  }

  private static List<Source> sources() throws IOException {
    List<Source> all = new ArrayList<>(scripts());
    all.addAll(read(CODE, ".java"));
    return all;
  }

  private static List<Source> scripts() throws IOException {
    return read(MIGRATIONS, ".sql");
  }

  private static List<Source> read(Path root, String ending) throws IOException {
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(name -> name.toString().endsWith(ending)).sorted().toList()) {
        String stage = root.relativize(file).getName(0).toString();
        sources.add(new Source(stage, file, withoutComments(Files.readString(file))));
      }
    }
    return sources;
  }

  private static String withoutComments(String text) {
    return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(--|//).*$", "");
  }
}

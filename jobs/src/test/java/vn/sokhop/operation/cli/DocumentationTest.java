package vn.sokhop.operation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.sokhop.message.Language;

/** What the first page and the configuration say is what the program does. */
class DocumentationTest {
  private static final Path PROJECT = Path.of("..");

  @Test
  void readmeListsEveryCommandAndNoOther() throws IOException {
    String readme = Files.readString(PROJECT.resolve("README.md"));
    Matcher row =
        Pattern.compile("(?m)^\\| `([a-z]+)[^`]*` \\|")
            .matcher(readme.substring(readme.indexOf("## Commands")));
    Set<String> listed = new TreeSet<>();
    while (row.find()) {
      listed.add(row.group(1));
    }
    CommandLine program = Program.tree(Language.EN);
    assertThat(listed).isEqualTo(new TreeSet<>(program.getSubcommands().keySet()));
    for (CommandLine command : ProgramTest.all(program)) {
      String name = command.getCommandName();
      assertThat(readme).as("README names " + name).contains(name);
    }
  }

  @Test
  void configurationFolderNamesEveryKey() throws IOException {
    String files =
        Files.readString(PROJECT.resolve("config/application.yml"))
            + Files.readString(PROJECT.resolve("config/calendar.yml"))
            + Files.readString(PROJECT.resolve("config/offices.yml"))
            + Files.readString(PROJECT.resolve("config/procedures.yml"))
            + Files.readString(PROJECT.resolve("config/warnings.yml"));
    assertThat(ConfigurationKeys.simpleNames())
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(files).as("key " + name).containsPattern("\\b" + name + ":"));
  }
}

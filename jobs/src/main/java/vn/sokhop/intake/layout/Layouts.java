package vn.sokhop.intake.layout;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;

/** The layouts of the configuration: one file each in a folder, which need not exist. */
public record Layouts(List<Layout> layouts) {
  public static final Layouts NONE = new Layouts(List.of());

  public Layouts {
    layouts = List.copyOf(layouts);
  }

  /**
   * Reads the folder.
   *
   * @throws OperatorException with one line a fault, exit code 2
   */
  public static Layouts load(Path folder) {
    List<Layout> layouts = new ArrayList<>();
    List<String> problems = read(folder, layouts);
    if (!problems.isEmpty()) {
      throw new OperatorException(ExitCode.WRONG_USE, String.join("\n", problems));
    }
    return new Layouts(layouts);
  }

  /** What is wrong with the layouts of the folder, one line a fault. */
  public static List<String> problems(Path folder) {
    return read(folder, new ArrayList<>());
  }

  /** The layouts for a file of this name; several when it feeds several feeds. */
  public List<Layout> matching(String fileName) {
    return layouts.stream().filter(layout -> layout.file().matcher(fileName).matches()).toList();
  }

  private static List<String> read(Path folder, List<Layout> into) {
    List<String> problems = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      try {
        into.add(new LayoutFile(name.substring(0, name.lastIndexOf('.')), values(file)).layout());
      } catch (LayoutFile.Fault fault) {
        problems.add("layouts/" + name + ": " + fault.getMessage());
      } catch (MarkedYAMLException e) {
        problems.add(
            "layouts/%s: line %d: %s"
                .formatted(name, e.getProblemMark().getLine() + 1, e.getProblem()));
      } catch (YAMLException e) {
        problems.add("layouts/" + name + ": is not YAML: " + e.getMessage());
      } catch (IOException e) {
        problems.add("layouts/" + name + ": cannot be read");
      }
    }
    return problems;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yml") || file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> values(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Object root = yaml().load(reader);
      if (!(root instanceof Map<?, ?> map)) {
        throw new LayoutFile.Fault("feed", "is missing");
      }
      Map<String, Object> values = new LinkedHashMap<>();
      map.forEach((key, value) -> values.put(String.valueOf(key), value));
      return values;
    }
  }

  /** Every plain value is text: 0661 is an office and no octal number, 1993-01-01 is a text too. */
  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(
        new SafeConstructor(options),
        new Representer(new DumperOptions()),
        new DumperOptions(),
        options,
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {
            // No plain value means anything but its text.
          }
        });
  }
}

package vn.sokhop.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.sokhop.bench.run.Machine;

/** Measures what is asked for, prints the table, and takes away what it needed for that. */
public final class Bench {
  private Bench() {}

  public static void main(String[] args) throws Exception {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Options options;
    try {
      options = Options.of(System.getProperties());
    } catch (IllegalArgumentException wrong) {
      out.println(wrong.getMessage());
      System.exit(2);
      return;
    }
    Table table = new Table(Machine.description());
    Folder.delete(options.work());
    try {
      if (options.asksFor(Part.JMH)) {
        new Runner(new OptionsBuilder().include("vn\\.sokhop\\..*Benchmark").build()).run();
      }
      new Rounds(options, table, out).run();
    } finally {
      Folder.delete(options.work());
    }
    if (!table.isEmpty()) {
      out.println();
      out.print(Files.readString(options.table()));
      out.println("\nThe same in " + options.table());
    }
    System.exit(table.hasFaults() ? 1 : 0);
  }
}

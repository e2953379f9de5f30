package vn.sokhop;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.operation.cli.Program;

/** The program: parses the command line, runs one command, ends with its exit code. */
public final class Sokhop {
  private Sokhop() {}

  public static void main(String[] args) {
    // Libraries format and compare with the defaults of the machine; here they are those of the
    // house on every machine. With an Arabic locale, for example, PDF files would be damaged.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone(TreasuryTime.ZONE));
    System.exit(
        Program.run(args, System.getenv(), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}

package vn.sokhop.operation.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.sample.DossierMonth;
import vn.sokhop.sample.Sample;
import vn.sokhop.sample.SampleOptions;
import vn.sokhop.sample.dossier.fault.DossierKind;
import vn.sokhop.sample.fault.FaultKind;

/** Inbox files of a made-up treasury, with planted faults and the answer key. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
  long seed;

  @Option(names = "--offices", paramLabel = "N", defaultValue = "2")
  int offices;

  @Option(names = "--units", paramLabel = "N", defaultValue = "12")
  int units;

  @Option(names = "--entries", paramLabel = "N", defaultValue = "60")
  int entries;

  @Option(names = "--days", paramLabel = "N", defaultValue = "3")
  int days;

  @Option(names = "--from", paramLabel = "DATE", defaultValue = "2026-11-16")
  LocalDate from = LocalDate.of(2026, 11, 16);

  @Option(names = "--faults", paramLabel = "N", defaultValue = "1")
  int faults;

  @Option(names = "--dossier-month", paramLabel = "MONTH")
  @Nullable YearMonth dossierMonth;

  @Option(names = "--dossiers", paramLabel = "N", defaultValue = "4743")
  int dossiers;

  @Option(names = "--to", paramLabel = "DIR", required = true)
  Path to = Path.of("sample");

  SampleCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (Files.exists(to.resolve("inbox"))) {
      throw new OperatorException(
          ExitCode.WRONG_USE, session.console().text("sample.exists", to.toString()));
    }
    try {
      if (dossierMonth != null) {
        DossierMonth.write(to, seed, dossierMonth, dossiers);
      } else {
        Sample.write(
            to,
            SampleOptions.sized(seed, offices, units, entries, days, false)
                .withDays(from, days)
                .withFaults(FaultKind.each(faults))
                .withDossiers(DossierKind.each(faults)));
      }
    } catch (UncheckedIOException unwritable) {
      throw new OperatorException(
          ExitCode.FAILED,
          session
              .console()
              .text("sample.unwritable", to.toString(), String.valueOf(unwritable.getMessage())),
          unwritable);
    } catch (IllegalArgumentException wrong) {
      throw new OperatorException(ExitCode.WRONG_USE, String.valueOf(wrong.getMessage()), wrong);
    }
    session.console().say("sample.done", to.toString());
    return ExitCode.DONE.number();
  }
}

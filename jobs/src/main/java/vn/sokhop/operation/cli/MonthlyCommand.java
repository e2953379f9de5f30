package vn.sokhop.operation.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.period.FormCopies;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.operation.Periods;
import vn.sokhop.operation.RunResult;

/** The confirmations of balances of a month, a year or any span, and of estimates of a quarter. */
@Command(name = "monthly")
final class MonthlyCommand implements Callable<Integer> {
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])");
  private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private final Session session;
  private final Console console;

  @Option(names = "--month", paramLabel = "MONTH")
  @Nullable String month;

  @Option(names = "--quarter", paramLabel = "QUARTER")
  @Nullable String quarter;

  @Option(names = "--year", paramLabel = "YEAR")
  @Nullable String year;

  @Option(names = "--from", paramLabel = "DATE")
  @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE")
  @Nullable LocalDate to;

  @Mixin Whose whose = new Whose();

  @Option(names = "--again")
  boolean again;

  @Option(names = "--version", paramLabel = "NUMBER")
  @Nullable Integer version;

  MonthlyCommand(Session session) {
    this.session = session;
    this.console = session.console();
  }

  @Override
  public Integer call() {
    PeriodRequest period = period();
    whose.check(console);
    PeriodRequest request = period.only(whose.office, whose.unit);
    Integer asked = version;
    if (asked == null) {
      return session.with(Session.Access.OWNER, app -> make(app, request));
    }
    if (whose.unit == null || again) {
      throw wrong("monthly.version");
    }
    return session.with(Session.Access.GUEST, app -> printAgain(app, request, asked));
  }

  private ExitCode printAgain(
      ConfigurableApplicationContext app, PeriodRequest request, int number) {
    app.getBean(FormCopies.class)
        .write(request, number)
        .forEach(file -> console.line(file.toString()));
    return ExitCode.DONE;
  }

  private ExitCode make(ConfigurableApplicationContext app, PeriodRequest request) {
    RunResult result;
    try (ConsoleProgress progress = new ConsoleProgress(console, 1)) {
      result = app.getBean(Periods.class).one(request, again, progress);
    }
    new RunPage(console, app).show(result);
    return result.exitCode();
  }

  private PeriodRequest period() {
    boolean isSpan = from != null || to != null;
    long named = Stream.of(month, quarter, year).filter(Objects::nonNull).count();
    if (named + (isSpan ? 1 : 0) != 1) {
      throw wrong("monthly.period");
    }
    if (month != null) {
      matched("monthly.month", month, MONTH);
      return PeriodRequest.month(YearMonth.parse(month));
    }
    if (quarter != null) {
      Matcher parts = matched("monthly.quarter", quarter.toUpperCase(Locale.ROOT), QUARTER);
      return PeriodRequest.quarter(
          Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
    if (year != null) {
      matched("monthly.year", year, YEAR);
      return PeriodRequest.year(Integer.parseInt(year));
    }
    return span();
  }

  private PeriodRequest span() {
    if (from == null || to == null) {
      throw wrong("monthly.period");
    }
    if (to.isBefore(from)) {
      throw wrong("nightly.order", from.toString(), to.toString());
    }
    return PeriodRequest.span(from, to);
  }

  private Matcher matched(String key, String value, Pattern pattern) {
    Matcher matcher = pattern.matcher(value);
    if (!matcher.matches()) {
      throw wrong(key, value);
    }
    return matcher;
  }

  private OperatorException wrong(String key, Object... arguments) {
    return new OperatorException(ExitCode.WRONG_USE, console.text(key, arguments));
  }
}

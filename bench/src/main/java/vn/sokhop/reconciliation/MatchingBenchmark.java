package vn.sokhop.reconciliation;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.sokhop.calendar.CalendarProperties;
import vn.sokhop.calendar.TimeSpan;
import vn.sokhop.calendar.WorkingCalendar;

/**
 * What the match in Java costs a line: the open lines of one unit, of which a fifth each is equal,
 * differs in amount, differs in side, adds up by voucher, or has no counterpart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MatchingBenchmark {
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);

  @Param({"20", "2000"})
  int vouchers;

  private final List<MatchLine> lines = new ArrayList<>();
  private final Matcher matcher = new Matcher(new MatchRules(NIGHT, calendar(), 3, 1, 5));

  @Setup
  public void draw() {
    Random random = new Random(1);
    lines.clear();
    for (int voucher = 0; voucher < vouchers; voucher++) {
      long amount = 2L * (1 + random.nextInt(1_000_000));
      line(Side.TREASURY, voucher, amount);
      switch (voucher % 5) {
        case 0 -> line(Side.UNIT, voucher, amount);
        case 1 -> line(Side.UNIT, voucher, amount + 1);
        case 2 -> line(Side.UNIT, voucher, -amount);
        case 3 -> {
          line(Side.UNIT, voucher, amount / 2);
          line(Side.UNIT, voucher, amount / 2);
        }
        default -> {
          // Only the treasury has it.
        }
      }
    }
  }

  private void line(Side side, int voucher, long amount) {
    int number = lines.size() + 2;
    String voucherNo = "UNC" + voucher + "/11";
    lines.add(
        new MatchLine(
            side,
            side == Side.TREASURY ? 1 : 2,
            number,
            NIGHT,
            "0661",
            "1000000",
            "371" + voucher % 5 + ".2.1000000.00000",
            "VND",
            voucherNo,
            voucherNo,
            BigDecimal.valueOf(amount).setScale(2),
            side == Side.TREASURY ? "E" + number : "",
            null,
            "DVCTT",
            side == Side.TREASURY ? "transactions.csv" : "unit-records.csv",
            "",
            false));
  }

  @Benchmark
  public Object match() {
    return matcher.match(lines);
  }

  private static WorkingCalendar calendar() {
    return new WorkingCalendar(
        new CalendarProperties(
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            List.of(TimeSpan.of("07:30-11:30"), TimeSpan.of("13:30-17:00")),
            Map.of(2026, new CalendarProperties.Year(Set.of(), Set.of())),
            List.of()));
  }
}

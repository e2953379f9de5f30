package vn.sokhop.bench.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputsTest {
  private static final int VOUCHERS = 20_000;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Layout.class)
  void plantsWhatItSays(Layout layout) throws IOException {
    Inputs inputs = Inputs.write(folder, layout, 7, VOUCHERS);
    List<Line> entries = lines(inputs.transactions(), "credit_amount", "debit_amount");
    List<Line> records = lines(inputs.unitRecords(), "increase_amount", "decrease_amount");

    Map<Line, Integer> open = new HashMap<>();
    entries.forEach(line -> open.merge(line, 1, Integer::sum));
    long matched = records.stream().filter(line -> open.merge(line, -1, Integer::sum) >= 0).count();
    Map<String, int[]> left = new HashMap<>();
    open.forEach(
        (line, count) ->
            left.computeIfAbsent(line.voucher(), voucher -> new int[2])[count > 0 ? 0 : 1] +=
                Math.abs(count));
    long missing =
        left.values().stream().filter(c -> c[0] == 0 || c[1] == 0).mapToInt(c -> c[0] + c[1]).sum();
    long all = left.values().stream().mapToInt(c -> c[0] + c[1]).sum();

    assertThat(new Counts(entries.size(), records.size(), matched, missing, all - missing))
        .isEqualTo(Inputs.planted(VOUCHERS))
        .isEqualTo(new Counts(VOUCHERS, VOUCHERS, 19_880, 40, 200));
  }

  @Test
  void noticesWhoFoundSomethingElse() {
    Counts planted = Inputs.planted(VOUCHERS);
    assertThat(planted.agreesWith(planted)).isTrue();
    assertThat(Counts.loaded(VOUCHERS, VOUCHERS).agreesWith(planted)).isTrue();
    assertThat(Counts.loaded(0, 0).agreesWith(planted)).isFalse();
    assertThat(new Counts(VOUCHERS, VOUCHERS, 19_881, 40, 199).agreesWith(planted)).isFalse();
  }

  @Test
  void statesBalancesThatAddUp() throws IOException {
    Inputs inputs = Inputs.write(folder, Layout.BY_OFFICE, 7, VOUCHERS);
    Map<String, Long> moved = new HashMap<>();
    lines(inputs.transactions(), "credit_amount", "debit_amount")
        .forEach(line -> moved.merge(line.account(), line.amount(), Long::sum));
    Map<String, Long> stated = new HashMap<>();
    for (Path file : inputs.all()) {
      if (file.getFileName().toString().matches("balances_.*csv")) {
        lines(List.of(file), "credit_total", "debit_total")
            .forEach(line -> stated.put(line.account(), line.amount()));
      }
    }
    assertThat(stated).isEqualTo(moved).hasSize(500);
  }

  @Test
  void writesTheSameBytesForTheSameSeed() throws IOException {
    Inputs one = Inputs.write(folder.resolve("1"), Layout.BY_UNIT, 7, 2_000);
    Inputs same = Inputs.write(folder.resolve("2"), Layout.BY_UNIT, 7, 2_000);
    Inputs other = Inputs.write(folder.resolve("3"), Layout.BY_UNIT, 8, 2_000);
    assertThat(one.unitRecords()).hasSize(10);
    assertThat(one.transactions().get(0)).hasSameBinaryContentAs(same.transactions().get(0));
    assertThat(Files.readString(other.transactions().get(0)))
        .isNotEqualTo(Files.readString(one.transactions().get(0)));
  }

  private record Line(String account, String voucher, long amount) {}

  private static List<Line> lines(List<Path> files, String plus, String minus) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Path file : files) {
      List<String> rows = Files.readAllLines(file);
      List<String> header = Arrays.asList(rows.get(0).split(",", -1));
      int voucher = header.indexOf("voucher_no");
      for (String row : rows.subList(1, rows.size())) {
        String[] fields = row.split(",", -1);
        lines.add(
            new Line(
                fields[header.indexOf("account_no")],
                voucher < 0 ? "" : fields[voucher],
                Long.parseLong(fields[header.indexOf(plus)])
                    - Long.parseLong(fields[header.indexOf(minus)])));
      }
    }
    return lines;
  }
}

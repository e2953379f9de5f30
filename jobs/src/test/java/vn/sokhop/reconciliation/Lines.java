package vn.sokhop.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lines written as text, one a row: side (T or U), account, day of November 2026, voucher or -,
 * signed amount, then any of id=…, reverses=…, auto, twin.
 */
final class Lines {
  private Lines() {}

  static List<MatchLine> parse(String text) {
    List<MatchLine> lines = new ArrayList<>();
    int number = 1;
    for (String row : text.strip().split("\\s*[\\n;]\\s*", -1)) {
      if (!row.isBlank()) {
        lines.add(line(row.strip(), ++number));
      }
    }
    return lines;
  }

  private static MatchLine line(String row, int number) {
    String[] parts = row.split("\\s+", -1);
    Side side = parts[0].equals("T") ? Side.TREASURY : Side.UNIT;
    String voucher = parts[3].equals("-") ? null : parts[3];
    String id = side == Side.TREASURY ? "E" + number : "";
    @Nullable String reverses = null;
    boolean auto = false;
    boolean twin = false;
    for (int i = 5; i < parts.length; i++) {
      if (parts[i].startsWith("id=")) {
        id = parts[i].substring(3);
      } else if (parts[i].startsWith("reverses=")) {
        reverses = parts[i].substring(9);
      } else if (parts[i].equals("auto")) {
        auto = true;
      } else if (parts[i].equals("twin")) {
        twin = true;
      }
    }
    return new MatchLine(
        side,
        side == Side.TREASURY ? 1 : 2,
        number,
        LocalDate.of(2026, 11, Integer.parseInt(parts[2])),
        "0661",
        "1055555",
        parts[1],
        "VND",
        voucher,
        voucher == null ? null : voucher.toUpperCase(Locale.ROOT),
        new BigDecimal(parts[4]).setScale(2),
        id,
        reverses,
        auto ? "AUTO" : "DVCTT",
        side == Side.TREASURY ? "t.csv" : "u.csv",
        "",
        twin);
  }
}

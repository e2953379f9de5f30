package vn.sokhop.confirmation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The files of October 2026 for any number of units with three accounts each: a delivery an office
 * on the 30th with all days, and what eight units of ten state on 2 November; one account of every
 * tenth unit differs by 1.000 đồng.
 */
public final class MonthFiles {
  /** Accounts of a unit. */
  static final int ACCOUNTS = 3;

  private static final List<String> NATURAL = List.of("3711", "3712", "3713");

  private final Path inbox;
  private final int units;
  private final int offices;

  private MonthFiles(Path inbox, int units, int offices) {
    this.inbox = inbox;
    this.units = units;
    this.offices = offices;
  }

  /** Writes them into an inbox that is there. */
  public static void write(Path inbox, int units, int offices, List<LocalDate> days)
      throws IOException {
    MonthFiles files = new MonthFiles(inbox, units, offices);
    files.registry();
    files.books(days);
  }

  private String office(int unit) {
    return "%04d".formatted(661 + unit % offices);
  }

  private static String unit(int unit) {
    return "%07d".formatted(1_000_000 + unit);
  }

  private PrintWriter file(String name, String header) throws IOException {
    PrintWriter file = new PrintWriter(Files.newBufferedWriter(inbox.resolve(name)));
    file.println(header);
    return file;
  }

  private void registry() throws IOException {
    try (PrintWriter list = file("units_all_20261001_01.csv", "unit_code,unit_name,office_code");
        PrintWriter accounts =
            file(
                "accounts_all_20261001_01.csv",
                "account_no,unit_code,office_code,account_name,balance_side,opened_on")) {
      for (int u = 0; u < units; u++) {
        list.printf("%s,Trường Tiểu học Nguyễn Huệ số %d,%s%n", unit(u), u, office(u));
        for (String natural : NATURAL) {
          accounts.printf(
              "%s.0.%s.00000,%s,%s,Tiền gửi khác,CREDIT,2020-01-01%n",
              natural, unit(u), unit(u), office(u));
        }
      }
    }
  }

  /** A file an office with all days of the month, and what the units state of it. */
  private void books(List<LocalDate> days) throws IOException {
    for (int o = 0; o < offices; o++) {
      SplittableRandom random = new SplittableRandom(o);
      String code = office(o);
      try (PrintWriter entries =
              file(
                  "transactions_%s_20261030_01.csv".formatted(code),
                  "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no");
          PrintWriter balances =
              file(
                  "balances_%s_20261030_01.csv".formatted(code),
                  "business_date,office_code,account_no,opening_balance,debit_total,credit_total,closing_balance");
          PrintWriter stated =
              file(
                  "unit-balances_%s_20261102_01.csv".formatted(code),
                  "unit_code,account_no,from_date,to_date,opening_balance,increases,decreases,closing_balance")) {
        for (int u = o; u < units; u += offices) {
          for (String natural : NATURAL) {
            String account = natural + ".0." + unit(u) + ".00000";
            long opening = 1_000_000L * random.nextInt(100, 10_000);
            long balance = opening;
            long increases = 0;
            for (LocalDate day : days) {
              long amount = random.nextInt(2) == 0 ? 0 : 1_000L * random.nextInt(1, 50_000);
              if (amount > 0) {
                entries.printf(
                    "%s-%s-%s,%s,%sT10:00:00,%s,%s,0,%d,V%s%n",
                    natural, unit(u), day, day, day, code, account, amount, day);
              }
              balances.printf(
                  "%s,%s,%s,%d,0,%d,%d%n", day, code, account, balance, amount, balance + amount);
              balance += amount;
              increases += amount;
            }
            if (u % 10 < 8) {
              long more = u % 10 == 0 && natural.equals("3713") ? 1_000 : 0;
              stated.printf(
                  "%s,%s,2026-10-01,2026-10-31,%d,%d,0,%d%n",
                  unit(u), account, opening, increases + more, balance + more);
            }
          }
        }
      }
    }
  }
}

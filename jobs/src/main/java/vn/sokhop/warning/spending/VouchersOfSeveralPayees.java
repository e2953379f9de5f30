package vn.sokhop.warning.spending;

import static vn.sokhop.warning.WarningCode.SAME_VOUCHER_OTHER_PAYEE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.warning.WarningProperties;
import vn.sokhop.warning.spending.NightFindings.Spread;
import vn.sokhop.warning.spending.PaidEntry.LineRef;

/** One account and voucher within a calendar year, two payees. */
@Component
class VouchersOfSeveralPayees {
  private final JdbcClient db;
  private final EntryLookup lookup;
  private final WarningProperties rules;

  VouchersOfSeveralPayees(JdbcClient db, EntryLookup lookup, WarningProperties rules) {
    this.db = db;
    this.lookup = lookup;
    this.rules = rules;
  }

  private record Voucher(String accountNo, String key, int year) {}

  private record Line(Voucher voucher, LineRef ref) {
    static Line of(ResultSet row) throws SQLException {
      LineRef ref = PaidEntry.refOf(row);
      return new Line(
          new Voucher(
              row.getString("account_no"), row.getString("voucher_key"), ref.date().getYear()),
          ref);
    }
  }

  void judge(NightScope scope, LocalDate day, NightFindings findings) {
    findings.lookedAt(
        SAME_VOUCHER_OTHER_PAYEE,
        NightScope.within(db, RuleSql.COUNT_WITH_VOUCHER, rules.rule(SAME_VOUCHER_OTHER_PAYEE))
            .query(Long.class)
            .single(),
        0);
    tell(
        NightScope.within(db, RuleSql.SEVERAL_PAYEES, rules.rule(SAME_VOUCHER_OTHER_PAYEE))
            .param("since", day.withDayOfYear(1))
            .param("day", day)
            .param("until", yearEnd(day, scope))
            .query((row, n) -> Line.of(row))
            .list(),
        findings);
  }

  /** Judges again what an earlier night found, and tells whether it is still there. */
  boolean stillThere(Spread earlier, NightScope scope, NightFindings findings) {
    tell(
        db.sql(RuleSql.SEVERAL_PAYEES_OF_ONE)
            .param("account", earlier.accountNo())
            .param("voucher", earlier.voucherKey())
            .param("since", earlier.from().withDayOfYear(1))
            .param("until", yearEnd(earlier.from(), scope))
            .query((row, n) -> Line.of(row))
            .list(),
        findings);
    return findings.has(earlier.key());
  }

  private static LocalDate yearEnd(LocalDate day, NightScope scope) {
    LocalDate end = LocalDate.of(day.getYear(), 12, 31);
    return end.isBefore(scope.night()) ? end : scope.night();
  }

  private void tell(List<Line> lines, NightFindings findings) {
    Map<Voucher, List<LineRef>> byVoucher = new LinkedHashMap<>();
    lines.forEach(
        line ->
            byVoucher
                .computeIfAbsent(line.voucher(), voucher -> new ArrayList<>())
                .add(line.ref()));
    Set<LineRef> asked = new HashSet<>();
    byVoucher.values().forEach(asked::addAll);
    Map<LineRef, PaidEntry> entries = lookup.entries(asked);
    byVoucher.forEach(
        (voucher, refs) ->
            tell(
                voucher,
                refs.stream()
                    .map(ref -> PaidEntry.required(entries, ref))
                    .sorted(
                        Comparator.comparing(PaidEntry::date)
                            .thenComparing(PaidEntry::postedAt)
                            .thenComparing(PaidEntry::entryId))
                    .toList(),
                findings));
  }

  private static void tell(Voucher voucher, List<PaidEntry> entries, NightFindings findings) {
    PaidEntry first = entries.get(0);
    List<PaidEntry> others =
        entries.stream().filter(entry -> !payee(entry).equals(payee(first))).toList();
    if (others.isEmpty()) {
      return;
    }
    PaidEntry at = others.get(0);
    String key =
        String.join(
            "|",
            SAME_VOUCHER_OTHER_PAYEE.name(),
            voucher.accountNo(),
            Integer.toString(voucher.year()),
            voucher.key());
    Set<String> payees = new TreeSet<>();
    entries.forEach(entry -> payees.add(payee(entry)));
    findings.ofEntries(
        SAME_VOUCHER_OTHER_PAYEE,
        key,
        at,
        at.subject(),
        List.of(
            "text:" + first.payee(),
            first.date().toString(),
            first.paid().toPlainString(),
            "text:" + at.payee(),
            at.date().toString(),
            at.paid().toPlainString(),
            Integer.toString(payees.size())),
        entries);
    findings.spread(
        new Spread(
            key,
            SAME_VOUCHER_OTHER_PAYEE,
            at.date(),
            first.date(),
            entries.get(entries.size() - 1).date(),
            at.unitCode(),
            voucher.accountNo(),
            "",
            voucher.key()));
  }

  private static String payee(PaidEntry entry) {
    return entry.payeeKey();
  }
}

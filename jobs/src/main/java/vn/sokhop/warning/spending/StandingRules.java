package vn.sokhop.warning.spending;

import static vn.sokhop.warning.WarningCode.ADVANCE_NOT_CLEARED;
import static vn.sokhop.warning.WarningCode.VOUCHER_NUMBER_GAP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.database.SqlArray;
import vn.sokhop.finding.Lifecycle;
import vn.sokhop.warning.WarningProperties;
import vn.sokhop.warning.spending.PaidEntry.LineRef;
import vn.sokhop.warning.spending.rule.NumberGaps;
import vn.sokhop.warning.spending.rule.NumberGaps.Gap;

/**
 * Rules about a state that lasts: numbers left out in the vouchers of a unit, advances that nobody
 * cleared. Both are off as delivered. They read one to two years each night and cost accordingly.
 */
@Component
class StandingRules {
  private final JdbcClient db;
  private final EntryLookup lookup;
  private final WorkingCalendar calendar;
  private final WarningProperties rules;
  private final SpendingProperties settings;

  StandingRules(
      JdbcClient db,
      EntryLookup lookup,
      WorkingCalendar calendar,
      WarningProperties rules,
      SpendingProperties settings) {
    this.db = db;
    this.lookup = lookup;
    this.calendar = calendar;
    this.rules = rules;
    this.settings = settings;
  }

  /** The vouchers of one kind that a unit numbered in a year. */
  private record Series(String unitCode, int year, String kind) {}

  private record SeriesGap(Series series, Gap gap, LineRef below, LineRef above) {}

  private record Uncleared(PaidEntry entry, String dossierNo) {}

  void judge(NightScope scope, NightFindings findings) {
    if (rules.isOn(VOUCHER_NUMBER_GAP)) {
      gaps(scope, findings);
    }
    if (rules.isOn(ADVANCE_NOT_CLEARED) && !settings.advanceNotCleared().advanceTypes().isEmpty()) {
      advances(scope, findings);
    }
  }

  private void gaps(NightScope scope, NightFindings findings) {
    LocalDate since = scope.night().withDayOfYear(1).minusYears(1);
    Long series = numbers(StandingSql.COUNT_SERIES, scope, since).query(Long.class).single();
    findings.lookedAt(VOUCHER_NUMBER_GAP, series, 0);
    LocalDate before = moreThan(settings.voucherNumberGap().workingDays(), scope.night());
    Map<Series, NavigableMap<Long, LineRef>> numbers = new LinkedHashMap<>();
    numbers(StandingSql.SERIES_WITH_GAPS, scope, since)
        .query(
            (java.sql.ResultSet row) -> {
              Series of =
                  new Series(row.getString("unit_code"), row.getInt("year"), row.getString("kind"));
              numbers
                  .computeIfAbsent(of, key -> new TreeMap<>())
                  .put(row.getLong("no"), PaidEntry.refOf(row));
            });
    List<SeriesGap> gaps = new ArrayList<>();
    numbers.forEach(
        (of, lines) -> {
          NavigableMap<Long, LocalDate> booked = new TreeMap<>();
          lines.forEach((no, line) -> booked.put(no, line.date()));
          for (Gap gap : NumberGaps.among(booked, before)) {
            gaps.add(
                new SeriesGap(
                    of, gap, lines.floorEntry(gap.below()).getValue(), passing(lines, gap)));
          }
        });
    Set<LineRef> asked = new java.util.HashSet<>();
    gaps.forEach(gap -> asked.addAll(List.of(gap.below(), gap.above())));
    Map<LineRef, PaidEntry> entries = lookup.entries(asked);
    gaps.forEach(gap -> tell(gap, entries, findings));
  }

  private StatementSpec numbers(String statement, NightScope scope, LocalDate since) {
    return db.sql(statement)
        .param("since", since)
        .param("night", scope.night())
        .param("units", NightScope.units(rules.rule(VOUCHER_NUMBER_GAP)));
  }

  /** The first booking of a number above a gap. */
  private static LineRef passing(NavigableMap<Long, LineRef> lines, Gap gap) {
    return lines.tailMap(gap.above(), true).values().stream()
        .filter(line -> line.date().equals(gap.passedOn()))
        .findFirst()
        .orElseThrow();
  }

  /** The first day that is no longer more than so many working days before the night. */
  private LocalDate moreThan(int workingDays, LocalDate night) {
    LocalDate day = night;
    while (calendar.workingDaysBetween(day, night) <= workingDays) {
      day = day.minusDays(1);
    }
    return day.plusDays(1);
  }

  private void tell(SeriesGap found, Map<LineRef, PaidEntry> entries, NightFindings findings) {
    Series series = found.series();
    Gap gap = found.gap();
    PaidEntry above = PaidEntry.required(entries, found.above());
    String numbers =
        gap.first() == gap.last() ? Long.toString(gap.first()) : gap.first() + "-" + gap.last();
    findings.standing(
        VOUCHER_NUMBER_GAP,
        String.join(
            "|",
            VOUCHER_NUMBER_GAP.name(),
            series.unitCode(),
            series.kind(),
            Integer.toString(series.year()),
            numbers),
        above,
        numbers + series.kind(),
        List.of(
            "text:" + (series.kind().isEmpty() ? "-" : series.kind()),
            Long.toString(gap.first()),
            Long.toString(gap.last()),
            gap.passedOn().toString(),
            Integer.toString(settings.voucherNumberGap().workingDays()),
            Integer.toString(series.year())),
        List.of(PaidEntry.required(entries, found.below()), above));
  }

  private void advances(NightScope scope, NightFindings findings) {
    SpendingProperties.AdvanceNotCleared rule = settings.advanceNotCleared();
    LocalDate until = scope.night();
    while (calendar.plusWorkingDays(until, rule.workingDays()).isAfter(scope.night())) {
      until = until.minusDays(1);
    }
    LocalDate since = scope.night().minusDays(rule.lookBackDays());
    LocalDate last = until;
    findings.lookedAt(
        ADVANCE_NOT_CLEARED,
        ofAdvances(StandingSql.COUNT_ADVANCES, scope, since, last).query(Long.class).single(),
        0);
    List<Uncleared> uncleared =
        ofAdvances(StandingSql.UNCLEARED, scope, since, last)
            .param("night", scope.night())
            .param("clearings", types(rule.clearingTypes()))
            .query((row, n) -> new Uncleared(PaidEntry.of(row), row.getString("dossier_no")))
            .list();
    Map<LocalDate, LocalDate> dueOn = new HashMap<>();
    for (Uncleared advance : uncleared) {
      PaidEntry entry = advance.entry();
      LocalDate due =
          dueOn.computeIfAbsent(
              entry.date(), date -> calendar.plusWorkingDays(date, rule.workingDays()));
      findings.ofEntry(
          ADVANCE_NOT_CLEARED,
          Lifecycle.STATE,
          entry,
          "",
          List.of(
              "text:" + advance.dossierNo(),
              entry.paid().toPlainString(),
              due.toString(),
              Integer.toString(rule.workingDays()),
              "text:" + entry.payee(),
              "text:" + String.join(", ", rule.clearingTypes())),
          List.of(entry));
    }
  }

  private StatementSpec ofAdvances(
      String statement, NightScope scope, LocalDate since, LocalDate until) {
    return NightScope.within(db, statement, rules.rule(ADVANCE_NOT_CLEARED))
        .param("since", since)
        .param("until", until)
        .param("watermark", scope.watermark())
        .param("advances", types(settings.advanceNotCleared().advanceTypes()));
  }

  private static SqlArray types(List<String> types) {
    return SqlArray.texts(
        types.stream().map(type -> type.strip().toUpperCase(Locale.ROOT)).toList());
  }
}

package vn.sokhop.warning.spending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sokhop.finding.Evidence;
import vn.sokhop.finding.Finding;
import vn.sokhop.finding.Lifecycle;
import vn.sokhop.warning.WarningCode;
import vn.sokhop.warning.WarningProperties;

/** What the rules of one night found, by key, and how far each of them reached. */
final class NightFindings {
  private static final int LINES_SHOWN = 20;

  /** Rules about all debits of an account and day, whoever is paid. */
  private static final Set<WarningCode> ABOUT_A_DAY =
      EnumSet.of(WarningCode.BALANCE_DRAINED, WarningCode.ROUND_AMOUNTS);

  private static final Comparator<PaidEntry> IN_TIME =
      Comparator.comparing(PaidEntry::date)
          .thenComparing(PaidEntry::postedAt)
          .thenComparing(PaidEntry::entryId);

  private final WarningProperties settings;
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, Spread> spreads = new LinkedHashMap<>();
  private final Map<WarningCode, Reach> reach = new EnumMap<>(WarningCode.class);

  NightFindings(WarningProperties settings) {
    this.settings = settings;
  }

  /** How far a rule reached. */
  record Reach(long lookedAt, long hits, long notJudged) {
    static final Reach NONE = new Reach(0, 0, 0);
  }

  /** What a finding over several dates rests on, so that a later night can judge it again. */
  record Spread(
      String key,
      WarningCode code,
      LocalDate businessDate,
      LocalDate from,
      LocalDate to,
      String unitCode,
      String accountNo,
      String payeeAccount,
      String voucherKey) {}

  void lookedAt(WarningCode code, long number, long notJudged) {
    Reach before = reach.getOrDefault(code, Reach.NONE);
    reach.put(
        code, new Reach(before.lookedAt() + number, before.hits(), before.notJudged() + notJudged));
  }

  /** A finding about one entry. */
  void ofEntry(
      WarningCode code,
      Lifecycle lifecycle,
      PaidEntry entry,
      String otherSource,
      List<String> arguments,
      List<PaidEntry> behind) {
    add(
        new Finding(
            code + "|" + entry.entryId(),
            lifecycle,
            code.name(),
            settings.severity(code),
            entry.date(),
            entry.officeCode(),
            entry.unitCode(),
            entry.accountNo(),
            entry.subject(),
            entry.currency(),
            entry.amount(),
            null,
            null,
            entry.source(),
            otherSource,
            arguments,
            evidence(behind),
            payees(List.of(entry))));
  }

  /** A finding about a state that shows in some entries, without an amount of its own. */
  void standing(
      WarningCode code,
      String key,
      PaidEntry at,
      String subject,
      List<String> arguments,
      List<PaidEntry> entries) {
    add(
        new Finding(
            key,
            Lifecycle.STATE,
            code.name(),
            settings.severity(code),
            at.date(),
            at.officeCode(),
            at.unitCode(),
            "",
            subject,
            "",
            null,
            null,
            null,
            at.source(),
            "",
            arguments,
            evidence(entries),
            key));
  }

  /**
   * A finding about several entries of dates that are judged.
   *
   * @param at the entry that made it one: it gives the date, the office and the source
   */
  void ofEntries(
      WarningCode code,
      String key,
      PaidEntry at,
      String subject,
      List<String> arguments,
      List<PaidEntry> entries) {
    Set<String> accounts =
        entries.stream().map(PaidEntry::accountNo).collect(Collectors.toUnmodifiableSet());
    add(
        new Finding(
            key,
            Lifecycle.EVENT,
            code.name(),
            settings.severity(code),
            at.date(),
            at.officeCode(),
            at.unitCode(),
            accounts.size() == 1 ? at.accountNo() : "",
            subject,
            at.currency(),
            entries.stream().map(PaidEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
            null,
            null,
            at.source(),
            "",
            arguments,
            evidence(entries),
            ABOUT_A_DAY.contains(code) ? "" : payees(entries)));
  }

  void add(Finding finding) {
    WarningCode code = WarningCode.valueOf(finding.code());
    if (!settings.covers(code, finding.officeCode(), finding.unitCode(), finding.accountNo())) {
      return;
    }
    if (findings.put(finding.key(), finding) == null) {
      Reach before = reach.getOrDefault(code, Reach.NONE);
      reach.put(code, new Reach(before.lookedAt(), before.hits() + 1, before.notJudged()));
    }
  }

  /** Notes what a finding rests on. */
  void spread(Spread spread) {
    spreads.put(spread.key(), spread);
  }

  boolean has(String key) {
    return findings.containsKey(key);
  }

  List<Finding> all() {
    return List.copyOf(findings.values());
  }

  List<Spread> spreads() {
    return spreads.values().stream().filter(spread -> has(spread.key())).toList();
  }

  Map<WarningCode, Reach> reach() {
    return Map.copyOf(reach);
  }

  /** The accounts that were paid: what a repeat has in common. */
  private static String payees(List<PaidEntry> entries) {
    return entries.stream()
        .map(PaidEntry::payeeAccount)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static List<Evidence> evidence(List<PaidEntry> entries) {
    return entries.stream().sorted(IN_TIME).limit(LINES_SHOWN).map(PaidEntry::evidence).toList();
  }
}

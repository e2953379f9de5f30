package vn.sokhop.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.sokhop.sample.delivery.FileNames;
import vn.sokhop.sample.dossier.OfficeTime;
import vn.sokhop.sample.dossier.Procedure;
import vn.sokhop.sample.treasury.BusinessDays;

/**
 * Judges the dossiers of a sample night by night, straight from its files and without any short
 * cut, by the words of the contract. Where it and the answer key agree, neither was written by
 * accident.
 */
final class DossierJudge {
  /** Instants as written and as read: the same ones are asked for again and again. */
  private static final Map<String, Optional<LocalDateTime>> INSTANTS = new ConcurrentHashMap<>();

  private static final Set<String> OPEN =
      Set.of("SENT", "RECEIVED", "IN_CONTROL", "WAITING_APPROVAL", "WAITING_UNIT");
  private static final Set<String> APPROVED = Set.of("APPROVED", "RESULT_RETURNED");
  private static final Map<String, String> SEVERITIES =
      Map.of(
          "DOSSIER_LATE_WITH_REASON", "MEDIUM",
          "COMPLETION_ASKED_TWICE", "MEDIUM",
          "REFUSED_WITHOUT_REASON", "MEDIUM",
          "DOSSIER_FINISHED_LATE", "LOW");

  private final Path inbox;
  private final List<LocalDate> dates;
  private final Set<String> reporting = new HashSet<>();
  private final Set<List<String>> listed = new TreeSet<>(Comparator.comparing(List::toString));
  private final Set<String> knownAsLate = new HashSet<>();

  private DossierJudge(Path inbox, List<LocalDate> dates) {
    this.inbox = inbox;
    this.dates = dates;
  }

  /** Rows as the answer key has them: all values, in the order of its columns. */
  static Set<List<String>> listed(Path inbox, List<LocalDate> dates) throws IOException {
    DossierJudge judge = new DossierJudge(inbox, dates);
    judge.nights();
    return judge.listed;
  }

  private void nights() throws IOException {
    Map<String, List<Map<String, String>>> histories = new TreeMap<>();
    List<Map<String, String>> entries = new ArrayList<>();
    Set<List<String>> before = Set.of();
    for (LocalDate night : dates) {
      for (Path file : SampleFiles.named(inbox, "dossiers")) {
        if (SampleFiles.name(file).contains("_" + FileNames.compact(night) + "_")) {
          for (Map<String, String> line : SampleFiles.read(file)) {
            histories.computeIfAbsent(get(line, "dossier_no"), no -> new ArrayList<>()).add(line);
            reporting.add(get(line, "office_code"));
          }
        }
      }
      for (Path file : SampleFiles.named(inbox, "transactions")) {
        if (SampleFiles.name(file).contains("_" + FileNames.compact(night) + "_")) {
          entries.addAll(SampleFiles.read(file));
        }
      }
      Map<String, List<Map<String, String>>> debits =
          entries.stream()
              .filter(entry -> get(entry, "reversal_of").isEmpty())
              .collect(Collectors.groupingBy(entry -> get(entry, "dossier_no")));
      Map<String, List<Map<String, String>>> reversals =
          entries.stream().collect(Collectors.groupingBy(entry -> get(entry, "reversal_of")));
      Set<List<String>> open = new HashSet<>();
      histories.values().forEach(history -> judge(night, history, debits, reversals, open));
      judgeEntries(entries, histories.keySet(), open);
      open.forEach(item -> list(night, item, "OPEN"));
      Set<List<String>> ended = new HashSet<>(before);
      ended.removeAll(open);
      ended.forEach(item -> list(night, item, "CLOSED"));
      before = open;
    }
  }

  private void judge(
      LocalDate night,
      List<Map<String, String>> lines,
      Map<String, List<Map<String, String>>> debitsOf,
      Map<String, List<Map<String, String>>> reversalsOf,
      Set<List<String>> open) {
    List<Map<String, String>> history = new ArrayList<>(lines);
    history.sort(Comparator.comparing(line -> at(line, "as_of").orElseThrow()));
    Map<String, String> now = history.get(history.size() - 1);
    String stage = get(now, "stage");
    LocalDateTime sent = at(now, "sent_at").orElseThrow();
    Optional<LocalDateTime> received = at(now, "valid_received_at");
    LocalDateTime since = at(now, "stage_since").orElseThrow();
    LocalDateTime asOf = night.plusDays(1).atStartOfDay();
    Optional<LocalDateTime> finished = at(now, "finished_at");
    if (Integer.parseInt(get(now, "completion_requests")) > 1) {
      item(open, "COMPLETION_ASKED_TWICE", now, since.toLocalDate(), "");
    }
    if (Set.of("REFUSED", "RETURNED").contains(stage) && get(now, "outcome_reason").isEmpty()) {
      item(open, "REFUSED_WITHOUT_REASON", now, since.toLocalDate(), "");
    }
    if (APPROVED.contains(stage) && !get(now, "amount").isEmpty()) {
      judgeLedger(night, now, finished.orElse(since).toLocalDate(), debitsOf, reversalsOf, open);
    }
    Optional<Procedure> procedure =
        List.of(Procedure.values()).stream()
            .filter(one -> one.name().equals(get(now, "procedure_code")))
            .findAny();
    if (procedure.isEmpty()) {
      item(open, "PROCEDURE_UNKNOWN", now, received.orElse(sent).toLocalDate(), "");
      return;
    }
    String year = get(now, "budget_year");
    int budgetYear = year.isEmpty() ? 0 : Integer.parseInt(year);
    LocalDateTime base = procedure.get().limit(sent, received.orElse(sent), budgetYear);
    if (received.isEmpty()) {
      if (OPEN.contains(stage) && !"WAITING_UNIT".equals(stage) && base.isBefore(asOf)) {
        item(open, "DOSSIER_NOT_TAKEN_UP", now, base.toLocalDate(), "");
      }
      return;
    }
    int waited = waited(history, received.get(), night);
    LocalDateTime limit =
        waited == 0
            ? base
            : OfficeTime.after(base.toLocalDate(), waited).atTime(base.toLocalTime());
    Optional<LocalDateTime> extended = extension(now, limit);
    if (finished.isPresent()) {
      LocalDateTime last = extended.filter(limit::isBefore).orElse(limit);
      if (finished.get().isAfter(last) && knownAsLate.add(get(now, "dossier_no"))) {
        Set<List<String>> late = new HashSet<>();
        item(late, "DOSSIER_FINISHED_LATE", now, finished.get().toLocalDate(), "");
        late.forEach(one -> list(night, one, "CLOSED"));
      }
    } else if (OPEN.contains(stage) && !"WAITING_UNIT".equals(stage) && limit.isBefore(asOf)) {
      boolean excused = extended.isPresent() && !extended.get().isBefore(asOf);
      String code = excused ? "DOSSIER_LATE_WITH_REASON" : "DOSSIER_STALLED";
      item(open, code, now, limit.toLocalDate(), "");
    }
  }

  /** Working days at whose closing it stood in WAITING_UNIT, from its receipt to the night. */
  private static int waited(
      List<Map<String, String>> history, LocalDateTime received, LocalDate night) {
    int days = 0;
    for (LocalDate day = received.toLocalDate(); !day.isAfter(night); day = day.plusDays(1)) {
      LocalDateTime closing = OfficeTime.closing(day);
      String stage = "";
      for (Map<String, String> line : history) {
        if (!at(line, "stage_since").orElseThrow().isAfter(closing)) {
          stage = get(line, "stage");
        }
      }
      boolean counts = BusinessDays.contains(day) && !closing.isBefore(received);
      days += counts && "WAITING_UNIT".equals(stage) ? 1 : 0;
    }
    return days;
  }

  private static Optional<LocalDateTime> extension(Map<String, String> now, LocalDateTime limit) {
    Optional<LocalDateTime> notified = at(now, "extension_notified_at");
    String until = get(now, "extension_until");
    if (notified.isEmpty()
        || notified.get().isAfter(limit)
        || until.isEmpty()
        || get(now, "extension_reason").isEmpty()) {
      return Optional.empty();
    }
    return until.length() == 10
        ? Optional.of(OfficeTime.closing(LocalDate.parse(until)))
        : at(now, "extension_until");
  }

  private static void judgeLedger(
      LocalDate night,
      Map<String, String> now,
      LocalDate approved,
      Map<String, List<Map<String, String>>> debitsOf,
      Map<String, List<Map<String, String>>> reversalsOf,
      Set<List<String>> open) {
    Map<String, Long> debits = new HashMap<>();
    for (Map<String, String> entry : debitsOf.getOrDefault(get(now, "dossier_no"), List.of())) {
      debits.put(get(entry, "entry_id"), Long.parseLong(get(entry, "debit_amount")));
    }
    if (debits.isEmpty()) {
      if (!night.isBefore(OfficeTime.after(approved, 1))) {
        item(open, "DOSSIER_NOT_IN_LEDGER", now, approved, "");
      }
      return;
    }
    long paid = debits.values().stream().mapToLong(Long::longValue).sum();
    for (String debit : debits.keySet()) {
      for (Map<String, String> entry : reversalsOf.getOrDefault(debit, List.of())) {
        paid -= Long.parseLong(get(entry, "credit_amount"));
      }
    }
    long difference = Long.parseLong(get(now, "amount")) - paid;
    if (difference != 0) {
      item(open, "DOSSIER_AMOUNT_DIFFERS", now, approved, Long.toString(difference));
    }
  }

  private void judgeEntries(
      List<Map<String, String>> entries, Set<String> known, Set<List<String>> open) {
    for (Map<String, String> entry : entries) {
      if (reporting.contains(get(entry, "office_code"))
          && !"0".equals(get(entry, "debit_amount"))
          && !"AUTO".equals(get(entry, "channel"))
          && !known.contains(get(entry, "dossier_no"))) {
        open.add(
            List.of(
                "ENTRY_WITHOUT_DOSSIER",
                get(entry, "office_code"),
                get(entry, "account_no").substring(7, 14),
                get(entry, "account_no"),
                get(entry, "voucher_no"),
                get(entry, "business_date"),
                ""));
      }
    }
  }

  private static void item(
      Set<List<String>> items,
      String code,
      Map<String, String> now,
      LocalDate dated,
      String difference) {
    items.add(
        List.of(
            code,
            get(now, "office_code"),
            get(now, "unit_code"),
            "",
            get(now, "dossier_no"),
            dated.toString(),
            difference));
  }

  private void list(LocalDate night, List<String> item, String status) {
    List<String> row = new ArrayList<>();
    row.add(night.toString());
    row.addAll(item);
    row.add(status);
    row.add(SEVERITIES.getOrDefault(item.get(0), "HIGH"));
    listed.add(row);
  }

  private static String get(Map<String, String> line, String column) {
    return String.valueOf(line.get(column));
  }

  private static Optional<LocalDateTime> at(Map<String, String> line, String column) {
    return INSTANTS.computeIfAbsent(get(line, column), DossierJudge::instant);
  }

  private static Optional<LocalDateTime> instant(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        text.endsWith("Z") || text.contains("+")
            ? OffsetDateTime.parse(text)
                .withOffsetSameInstant(ZoneOffset.ofHours(7))
                .toLocalDateTime()
            : LocalDateTime.parse(text));
  }
}

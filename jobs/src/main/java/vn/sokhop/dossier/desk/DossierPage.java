package vn.sokhop.dossier.desk;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sokhop.calendar.OfficeCalendar;
import vn.sokhop.command.Run;
import vn.sokhop.dossier.life.Dossier;
import vn.sokhop.dossier.life.Snapshot;
import vn.sokhop.dossier.life.Verdict;

/** One dossier in full: head, snapshots with their lines, movements, and what is open about it. */
final class DossierPage {
  private final List<Snapshot> snapshots;
  private final Dossier dossier;
  private final Verdict verdict;
  private final LocalDateTime asOf;
  private final DeskTexts texts;

  DossierPage(
      List<Snapshot> snapshots,
      Dossier dossier,
      Verdict verdict,
      LocalDateTime asOf,
      DeskTexts texts) {
    this.snapshots = snapshots;
    this.dossier = dossier;
    this.verdict = verdict;
    this.asOf = asOf;
    this.texts = texts;
  }

  /** What things are called beside their codes; empty where nobody says. */
  record Names(String office, String unit, String procedure) {}

  List<String> head(Names names) {
    Snapshot last = dossier.last();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.text(
            "show.title",
            DeskTexts.plain(last.dossierNo()),
            texts.asOf(asOf),
            LimitSteps.standing(verdict, texts)));
    Columns columns = new Columns();
    columns.add(texts.text("head.office"), named(last.officeCode(), names.office()));
    columns.add(texts.text("head.unit"), named(last.unitCode(), names.unit()));
    columns.add(texts.text("head.procedure"), named(last.procedureCode(), names.procedure()));
    columns.add(texts.text("head.channel"), texts.text("channel." + last.channel()));
    BigDecimal amount = last.amount();
    columns.add(
        texts.text("head.amount"), amount == null ? "-" : texts.amount(amount, last.currency()));
    columns.add(
        texts.text("head.stage"),
        texts.text("head.since", texts.stage(last.stage()), texts.time(last.stageSince())));
    columns.add(texts.text("head.handler"), DeskTexts.plain(last.handler()));
    Integer budgetYear = last.budgetYear();
    if (budgetYear != null) {
      columns.add(texts.text("head.budget-year"), budgetYear.toString());
    }
    if (last.completionRequests() > 0) {
      columns.add(
          texts.text("head.completion-requests"), Integer.toString(last.completionRequests()));
    }
    if (last.promisedAt() != null) {
      columns.add(texts.text("head.promised"), texts.time(last.promisedAt()));
    }
    if (!last.outcomeReason().isBlank()) {
      columns.add(texts.text("head.outcome-reason"), DeskTexts.plain(last.outcomeReason()));
    }
    lines.addAll(columns.lines("  "));
    return lines;
  }

  private static String named(String code, String name) {
    return name.isEmpty()
        ? DeskTexts.plain(code)
        : DeskTexts.plain(code) + " " + DeskTexts.plain(name);
  }

  List<String> snapshots(Map<Integer, String> fileNames) {
    Columns columns = new Columns();
    for (Snapshot snapshot : snapshots) {
      columns.add(
          texts.time(snapshot.asOf()),
          texts.text(
              "head.since", texts.stage(snapshot.stage()), texts.time(snapshot.stageSince())),
          DeskTexts.plain(snapshot.handler()),
          fileNames.getOrDefault(snapshot.deliveryId(), "?") + ":" + snapshot.lineNo());
    }
    return titled("show.snapshots", columns.lines("  "));
  }

  /** Where it stood, with the office time spent there; an end takes no time. */
  List<String> movements(OfficeCalendar calendar) {
    Columns columns = new Columns();
    List<Dossier.Movement> movements = dossier.movements();
    for (int i = 0; i < movements.size(); i++) {
      Dossier.Movement movement = movements.get(i);
      boolean isLast = i + 1 == movements.size();
      LocalDateTime until = isLast ? asOf : movements.get(i + 1).since();
      columns.add(
          texts.stage(movement.stage()),
          texts.time(movement.since()),
          isLast ? "" : texts.time(until),
          isLast && !movement.stage().isOpen()
              ? ""
              : texts.officeTime(calendar.officeTimeBetween(movement.since(), until)));
    }
    return titled("show.movements", columns.lines("  "));
  }

  /** What the last complete night found and is still open. */
  List<String> findings(@Nullable Run night, List<DossierLookup.Found> found) {
    if (night == null) {
      return List.of(texts.text("findings.no-night"));
    }
    String date = texts.date(night.businessDate());
    if (found.isEmpty()) {
      return List.of(texts.text("findings.none", date));
    }
    Columns columns = new Columns();
    found.forEach(
        one -> columns.add(one.code(), one.severity(), texts.text("found." + one.code())));
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("show.findings", date));
    lines.addAll(columns.lines("  "));
    lines.add("  " + texts.text("findings.explain", dossier.last().unitCode()));
    return lines;
  }

  List<String> titled(String key, List<String> lines) {
    List<String> all = new ArrayList<>();
    all.add(texts.text(key));
    all.addAll(lines);
    return all;
  }
}

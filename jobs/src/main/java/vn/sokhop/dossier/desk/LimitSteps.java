package vn.sokhop.dossier.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sokhop.calendar.OfficeCalendar;
import vn.sokhop.dossier.life.Dossier;
import vn.sokhop.dossier.life.Snapshot;
import vn.sokhop.dossier.life.Verdict;
import vn.sokhop.dossier.rule.AppliedRule;
import vn.sokhop.dossier.rule.Limit;

/** How the limit of a dossier was worked out, step by step, and what follows from it. */
final class LimitSteps {
  private final Dossier dossier;
  private final Verdict verdict;
  private final OfficeCalendar calendar;
  private final LocalDateTime asOf;
  private final DeskTexts texts;

  LimitSteps(
      Dossier dossier,
      Verdict verdict,
      OfficeCalendar calendar,
      LocalDateTime asOf,
      DeskTexts texts) {
    this.dossier = dossier;
    this.verdict = verdict;
    this.calendar = calendar;
    this.asOf = asOf;
    this.texts = texts;
  }

  List<String> lines() {
    Snapshot last = dossier.last();
    AppliedRule rule = verdict.rule();
    Columns columns = new Columns();
    columns.add(texts.text("step.sent"), texts.time(last.sentAt()));
    columns.add(
        texts.text("step.received"),
        last.validReceivedAt() == null
            ? texts.text("step.not-received")
            : texts.time(last.validReceivedAt()));
    columns.add(texts.text("step.counted"), texts.time(calendar.counted(dossier.clockStart())));
    columns.add(
        texts.text("step.rule"),
        rule == null
            ? texts.text(
                "rule.none",
                DeskTexts.plain(last.procedureCode()),
                texts.date(dossier.clockStart().toLocalDate()))
            : texts.rule(rule));
    columns.add(texts.text("step.waiting"), waiting(rule));
    columns.add(texts.text("step.limit"), texts.time(verdict.limitAt()));
    columns.add(texts.text("step.extension"), extension(last));
    columns.add(texts.text("step.result"), result());
    return columns.lines("  ");
  }

  /** How it stands, in words. */
  static String standing(Verdict verdict, DeskTexts texts) {
    String name = verdict.state().isOpen() ? Standing.of(verdict).name() : verdict.state().name();
    return texts.text("standing." + name);
  }

  private String waiting(@Nullable AppliedRule rule) {
    LocalDateTime ended = verdict.endedAt();
    LocalDateTime until = ended == null || ended.isAfter(asOf) ? asOf : ended;
    List<LocalDate> days = dossier.daysWaiting(calendar, dossier.clockStart(), until);
    if (days.isEmpty()) {
      return texts.text("waiting.none");
    }
    boolean moves = rule != null && !(rule.limit() instanceof Limit.Promised);
    return texts.text(
        moves ? "waiting.days" : "waiting.unmoved",
        Integer.toString(days.size()),
        days.stream().map(texts::date).collect(Collectors.joining(", ")));
  }

  /** Whether the extension counts, and why not. */
  private String extension(Snapshot last) {
    Snapshot.Extension extension = last.extension();
    LocalDateTime notified = extension.notifiedAt();
    LocalDateTime limit = verdict.limitAt();
    LocalDate untilDate = extension.untilDate();
    LocalDateTime until = untilDate == null ? extension.until() : calendar.closing(untilDate);
    if (notified == null && until == null) {
      return texts.text("extension.none");
    }
    String told =
        texts.text(
            "extension.told",
            texts.time(notified),
            texts.time(until),
            DeskTexts.plain(extension.reason()));
    if (notified == null) {
      return told + texts.text("extension.not-notified");
    }
    if (limit == null) {
      return told + texts.text("extension.without-limit");
    }
    if (notified.isAfter(limit)) {
      return told + texts.text("extension.after-limit");
    }
    if (extension.reason().isBlank()) {
      return told + texts.text("extension.without-reason");
    }
    if (until == null) {
      return told + texts.text("extension.without-date");
    }
    LocalDateTime ended = verdict.endedAt();
    return told
        + texts.text(
            (ended == null ? asOf : ended).isAfter(until)
                ? "extension.passed"
                : "extension.counts");
  }

  private String result() {
    String standing = standing(verdict, texts);
    LocalDateTime ended = verdict.endedAt();
    if (ended != null) {
      Integer minutes = verdict.workingMinutes();
      return texts.text(
          verdict.daysOver() > 0 ? "result.ended.over" : "result.ended",
          standing,
          texts.time(ended),
          texts.officeTime(Duration.ofMinutes(minutes == null ? 0 : minutes)),
          Integer.toString(verdict.daysOver()));
    }
    return verdict.state().isLate()
        ? texts.text("result.over", standing, Integer.toString(verdict.daysOver()))
        : standing;
  }
}

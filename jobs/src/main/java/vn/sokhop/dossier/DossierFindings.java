package vn.sokhop.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.sokhop.dossier.life.Dossier;
import vn.sokhop.dossier.life.Snapshot;
import vn.sokhop.dossier.life.Stage;
import vn.sokhop.dossier.life.Verdict;
import vn.sokhop.dossier.rule.AppliedRule;
import vn.sokhop.dossier.rule.Citation;
import vn.sokhop.finding.Evidence;
import vn.sokhop.finding.Finding;
import vn.sokhop.finding.Lifecycle;
import vn.sokhop.finding.Severity;

/**
 * What is to be told of a judged dossier (data contract, part 3.4). A limit is named with the rule,
 * the article and the version it was judged by.
 */
final class DossierFindings {
  private static final int SNAPSHOTS_SHOWN = 40;

  private final List<Citation> citations;
  private final IntFunction<String> fileNames;

  /**
   * Findings of an installation.
   *
   * @param fileNames the name of a delivery's file
   */
  DossierFindings(List<Citation> citations, IntFunction<String> fileNames) {
    this.citations = citations;
    this.fileNames = fileNames;
  }

  /** The findings of one dossier, none for most. */
  List<Finding> of(List<Snapshot> snapshots, Dossier dossier, Verdict verdict) {
    List<Finding> findings = new ArrayList<>(1);
    Snapshot last = dossier.last();
    if (verdict.rule() == null) {
      findings.add(unknownProcedure(snapshots, last));
    } else {
      addLateness(findings, snapshots, last, verdict);
    }
    if (last.completionRequests() > 1) {
      findings.add(
          checked(
              "COMPLETION_ASKED_TWICE",
              snapshots,
              last,
              List.of(Integer.toString(last.completionRequests()), shown(last.handler()))));
    }
    boolean turnedDown = last.stage() == Stage.REFUSED || last.stage() == Stage.RETURNED;
    if (turnedDown && last.outcomeReason().isBlank()) {
      findings.add(
          checked(
              "REFUSED_WITHOUT_REASON",
              snapshots,
              last,
              List.of(stage(last.stage()), shown(last.handler()))));
    }
    return findings;
  }

  private void addLateness(
      List<Finding> findings, List<Snapshot> snapshots, Snapshot last, Verdict verdict) {
    LocalDateTime limit = verdict.limitAt();
    if (limit == null) {
      return;
    }
    LocalDateTime ended = verdict.endedAt();
    switch (verdict.state()) {
      case STALLED ->
          findings.add(
              late(
                  "DOSSIER_STALLED",
                  Lifecycle.STATE,
                  Severity.HIGH,
                  dayOf(limit),
                  snapshots,
                  verdict,
                  List.of(whyNoReason(last, limit))));
      case LATE_WITH_REASON ->
          findings.add(
              late(
                  "DOSSIER_LATE_WITH_REASON",
                  Lifecycle.STATE,
                  Severity.MEDIUM,
                  dayOf(limit),
                  snapshots,
                  verdict,
                  List.of(told(verdict.extendedUntil()), shown(last.extension().reason()))));
      case NOT_TAKEN_UP ->
          findings.add(
              late(
                  "DOSSIER_NOT_TAKEN_UP",
                  Lifecycle.STATE,
                  Severity.HIGH,
                  dayOf(limit),
                  snapshots,
                  verdict,
                  List.of(told(last.sentAt()))));
      case FINISHED_LATE -> {
        if (ended != null) {
          findings.add(
              late(
                  "DOSSIER_FINISHED_LATE",
                  Lifecycle.NOTE,
                  Severity.LOW,
                  ended.toLocalDate(),
                  snapshots,
                  verdict,
                  List.of(told(ended))));
        }
      }
      default -> {
        // in time, with the unit, or told by another code
      }
    }
  }

  /** Arguments: limit, days over, stage, handler, last movement, the rule cited, then its own. */
  private Finding late(
      String code,
      Lifecycle lifecycle,
      Severity severity,
      LocalDate date,
      List<Snapshot> snapshots,
      Verdict verdict,
      List<String> own) {
    Snapshot last = snapshots.get(snapshots.size() - 1);
    List<String> arguments = new ArrayList<>();
    arguments.add(told(verdict.limitAt()));
    arguments.add("key:days:" + verdict.daysOver());
    arguments.add(stage(last.stage()));
    arguments.add(shown(last.handler()));
    arguments.add(told(last.asOf()));
    AppliedRule rule = verdict.rule();
    if (rule != null) {
      arguments.addAll(rule.cited());
    }
    arguments.addAll(own);
    return finding(code, lifecycle, severity, date, snapshots, arguments);
  }

  private Finding unknownProcedure(List<Snapshot> snapshots, Snapshot last) {
    LocalDateTime received = last.validReceivedAt();
    LocalDate day = (received == null ? last.sentAt() : received).toLocalDate();
    return finding(
        "PROCEDURE_UNKNOWN",
        Lifecycle.STATE,
        Severity.HIGH,
        day,
        snapshots,
        List.of(shown(last.procedureCode())));
  }

  private Finding checked(String code, List<Snapshot> snapshots, Snapshot last, List<String> own) {
    LocalDate date = last.stageSince().toLocalDate();
    List<String> arguments = new ArrayList<>(own);
    arguments.addAll(Citation.of(citations, code, date));
    return finding(code, Lifecycle.STATE, Severity.MEDIUM, date, snapshots, arguments);
  }

  private Finding finding(
      String code,
      Lifecycle lifecycle,
      Severity severity,
      LocalDate date,
      List<Snapshot> snapshots,
      List<String> arguments) {
    Snapshot last = snapshots.get(snapshots.size() - 1);
    return new Finding(
        code + "|" + last.dossierNo(),
        lifecycle,
        code,
        severity,
        date,
        last.officeCode(),
        last.unitCode(),
        "",
        last.dossierNo(),
        last.currency(),
        null,
        last.amount(),
        null,
        fileNames.apply(last.deliveryId()) + ":" + last.lineNo(),
        "",
        arguments,
        evidence(snapshots));
  }

  private List<Evidence> evidence(List<Snapshot> snapshots) {
    int from = Math.max(0, snapshots.size() - SNAPSHOTS_SHOWN);
    return snapshots.subList(from, snapshots.size()).stream().map(this::evidence).toList();
  }

  private Evidence evidence(Snapshot snapshot) {
    BigDecimal amount = snapshot.amount() == null ? BigDecimal.ZERO : snapshot.amount();
    return new Evidence(
        "DOSSIER",
        fileNames.apply(snapshot.deliveryId()),
        snapshot.lineNo(),
        snapshot.asOf().toLocalDate(),
        snapshot.dossierNo(),
        amount,
        String.join(
            "|",
            told(snapshot.asOf()),
            snapshot.stage().name(),
            told(snapshot.stageSince()),
            snapshot.handler().isBlank() ? "-" : snapshot.handler()));
  }

  /** Why there is no stated reason, or why it does not count. */
  private static String whyNoReason(Snapshot last, LocalDateTime limit) {
    Snapshot.Extension extension = last.extension();
    LocalDateTime notified = extension.notifiedAt();
    if (notified == null) {
      return "key:extension.none";
    }
    if (notified.isAfter(limit)) {
      return "key:extension.after-limit:" + told(notified);
    }
    if (extension.reason().isBlank()) {
      return "key:extension.without-reason:" + told(notified);
    }
    LocalDateTime until = extension.until();
    LocalDate untilDate = extension.untilDate();
    if (until == null && untilDate == null) {
      return "key:extension.without-date:" + told(notified);
    }
    return "key:extension.passed:" + (untilDate == null ? told(until) : untilDate.toString());
  }

  /** The day a limit belongs to: hours until 24:00 end on the day that ends. */
  private static LocalDate dayOf(LocalDateTime limit) {
    return limit.minusNanos(1).toLocalDate();
  }

  private static String stage(Stage stage) {
    return "key:stage." + stage.name();
  }

  /** What a file says, as an argument: never taken for a key of the texts. */
  private static String shown(String text) {
    if (text.isBlank()) {
      return "-";
    }
    return text.startsWith("key:") || text.startsWith("text:") ? "text:" + text : text;
  }

  /** A local time to the second. */
  private static String told(@Nullable LocalDateTime time) {
    return time == null ? "" : time.withNano(0).toString();
  }
}

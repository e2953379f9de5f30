package vn.sokhop.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sokhop.command.Run;
import vn.sokhop.database.SideBySide;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.IntakeProperties.LineErrors;
import vn.sokhop.intake.ProveSql.Loaded;
import vn.sokhop.intake.claim.DossierNumbers;
import vn.sokhop.intake.claim.EntryIds;
import vn.sokhop.intake.claim.Taken;
import vn.sokhop.intake.claim.TakenLines;
import vn.sokhop.intake.counting.LineCounts;
import vn.sokhop.intake.counting.LineCounts.Counted;
import vn.sokhop.intake.reading.RawLines;
import vn.sokhop.intake.reading.RejectReason;

/**
 * Proves what was loaded and decides file by file, in the order of the deliveries: lines read =
 * accepted + rejected + blank, counted in the database, and the totals of the control files.
 */
final class Prover {
  /** So many new deliveries, with so many lines, change no plan. */
  private static final int FEW = 100;

  private static final int FEW_LINES = 10_000;

  /** Decisions that are written together. */
  private static final int TOGETHER = 1_000;

  private final ProveSql sql;
  private final LineCounts counts;
  private final EntryIds entryIds;
  private final DossierNumbers dossierNumbers;
  private final TakenLines takenLines;
  private final SurveySql notes;
  private final DeliveryForms forms;
  private final IntakeProperties properties;
  private final TransactionTemplate own;

  Prover(
      ProveSql sql,
      LineCounts counts,
      EntryIds entryIds,
      DossierNumbers dossierNumbers,
      TakenLines takenLines,
      SurveySql notes,
      DeliveryForms forms,
      IntakeProperties properties,
      PlatformTransactionManager transactions) {
    this.own = new TransactionTemplate(transactions);
    this.sql = sql;
    this.counts = counts;
    this.entryIds = entryIds;
    this.dossierNumbers = dossierNumbers;
    this.takenLines = takenLines;
    this.notes = notes;
    this.forms = forms;
    this.properties = properties;
  }

  /**
   * Proves what the run has loaded of the feeds.
   *
   * @param meanwhile other work for the server, done when this returns
   */
  void prove(
      Run run, Path inbox, List<Feed> feeds, Set<LocalDate> judged, List<Runnable> meanwhile) {
    Map<Integer, Integer> rejected = counts.rejected(run.runId());
    Map<Feed, List<Loaded>> byFeed =
        sql.loaded(run.runId()).stream().collect(Collectors.groupingBy(Loaded::feed));
    int proved = 0;
    long lines = 0;
    List<Runnable> proofs = new ArrayList<>();
    for (Feed feed : feeds) {
      List<Loaded> deliveries = byFeed.getOrDefault(feed, List.of());
      proved += deliveries.size();
      lines += deliveries.stream().mapToLong(Loaded::read).sum();
      if (!deliveries.isEmpty()) {
        proofs.add(() -> proveFeed(run, inbox, feed, deliveries, rejected, judged));
      }
    }
    if (lines > FEW_LINES) {
      // Each in a transaction of its own, which can be repeated: what is decided is not LOADING.
      SideBySide.run(
          Stream.concat(proofs.stream().map(this::inTransaction), meanwhile.stream()).toList());
    } else {
      // First, because a proof that takes lines away would hold their table against it.
      SideBySide.run(meanwhile);
      proofs.forEach(Runnable::run);
    }
    counts.forgetEmptyDays(run.runId());
    if (proved > FEW || lines > FEW_LINES) {
      counts.analyze(byFeed.keySet().stream().filter(feeds::contains).toList());
    }
  }

  private Runnable inTransaction(Runnable proof) {
    return () -> own.executeWithoutResult(status -> proof.run());
  }

  private void proveFeed(
      Run run,
      Path inbox,
      Feed feed,
      List<Loaded> deliveries,
      Map<Integer, Integer> rejected,
      Set<LocalDate> judged) {
    List<LocalDate> dates = counts.dates(run.runId(), feed);
    counts.total(feed, deliveries.stream().map(Loaded::id).toList(), dates);
    Map<Integer, Counted> counted = counts.count(run.runId(), feed);
    Decisions decisions = new Decisions(run, feed);
    for (Loaded delivery : deliveries) {
      Counted found = counted.getOrDefault(delivery.id(), Counted.NOTHING);
      add(delivery, found.lines(), rejected.getOrDefault(delivery.id(), 0));
      Optional<FileVerdict> verdict = decisions.beforeLines(delivery);
      if (verdict.isPresent()) {
        decisions.end(delivery, verdict.get(), delivery.rejected(), found);
      } else if (feed == Feed.TRANSACTIONS) {
        proveEntries(run, inbox, delivery, dates, found, decisions);
      } else if (feed == Feed.DOSSIERS) {
        proveDossiers(run, inbox, delivery, found, decisions);
      } else {
        decisions.decide(delivery, found, delivery.rejected(), found);
      }
    }
    decisions.endings.write();
    counts.describe(run.runId(), feed, dates);
    // Who speaks of a period is heard in the night that takes the file in; no day is judged again.
    if (feed.kind() != Feed.Kind.REGISTRY && feed.kind() != Feed.Kind.PERIOD) {
      noteLateLines(run, feed, judged);
    }
  }

  private static void add(Loaded delivery, int accepted, int rejected) {
    int boxes = accepted + rejected + delivery.blank();
    if (rejected != delivery.rejected() || boxes != delivery.read()) {
      throw new IllegalStateException(
          "%s: lines read %d, but accepted %d + rejected %d + blank %d"
              .formatted(
                  delivery.fileName(), delivery.read(), accepted, rejected, delivery.blank()));
    }
  }

  private void proveEntries(
      Run run,
      Path inbox,
      Loaded delivery,
      List<LocalDate> dates,
      Counted before,
      Decisions decisions) {
    int replaced = decisions.accepted(delivery).map(ProveSql.Accepted::id).orElse(EntryIds.NONE);
    int rejected = delivery.rejected();
    Counted after = before;
    if (entryIds.claim(delivery.id(), dates) < before.lines()) {
      int more =
          rejectTaken(
              inbox,
              delivery,
              RejectReason.ENTRY_ID_USED_BEFORE,
              () -> entryIds.usedBefore(delivery.id(), dates, replaced));
      rejected += more;
      counts.totalAgain(delivery.id(), dates);
      after = countAgain(run, delivery, before, more);
    }
    if (!decisions.decide(delivery, after, rejected, before)) {
      entryIds.release(delivery.id());
    } else if (replaced != EntryIds.NONE) {
      entryIds.takeOver(delivery.id(), dates, replaced);
    }
  }

  private void proveDossiers(
      Run run, Path inbox, Loaded delivery, Counted before, Decisions decisions) {
    int more =
        rejectTaken(
            inbox,
            delivery,
            RejectReason.DOSSIER_OF_ANOTHER_OFFICE,
            () -> dossierNumbers.ofOthers(delivery.id()));
    Counted after = more == 0 ? before : countAgain(run, delivery, before, more);
    decisions.decide(delivery, after, delivery.rejected() + more, before);
  }

  /** What is left of a delivery after lines of it were rejected. */
  private Counted countAgain(Run run, Loaded delivery, Counted before, int rejected) {
    Counted after =
        counts.count(run.runId(), delivery.feed()).getOrDefault(delivery.id(), Counted.NOTHING);
    if (after.lines() + rejected != before.lines()) {
      throw new IllegalStateException(
          delivery.fileName() + ": lines got lost while they were compared with earlier ones");
    }
    return after;
  }

  private int rejectTaken(
      Path inbox, Loaded delivery, RejectReason reason, Supplier<List<Taken>> next) {
    return takenLines.reject(
        delivery.feed(), reason, delivery.id(), next, lines -> rawTexts(inbox, delivery, lines));
  }

  private Map<Integer, String> rawTexts(Path inbox, Loaded delivery, Set<Integer> lines) {
    SurveyedFile.Identity identity =
        forms.identity(delivery.fileName(), delivery.layout()).orElseThrow();
    try {
      return RawLines.read(inbox.resolve(delivery.fileName()), identity.form(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<FileVerdict> wholeFile(Loaded delivery, int rejected) {
    if (rejected == 0 || properties.lineErrors(delivery.feed()) == LineErrors.REJECT_LINE) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>(List.of(Integer.toString(rejected)));
    arguments.addAll(sql.firstReject(delivery.id()));
    return Optional.of(new FileVerdict(FileReason.LINES_REJECTED, arguments));
  }

  /** What is decided about the deliveries of a feed, one after the other. */
  private final class Decisions {
    private final Set<Integer> notAlone;
    private final ProveSql.Endings endings;

    Decisions(Run run, Feed feed) {
      notAlone = sql.notAlone(run.runId(), feed);
      // Entry ids and dossier numbers are claimed by deliveries whose state is known.
      boolean claims = feed == Feed.TRANSACTIONS || feed == Feed.DOSSIERS;
      endings = sql.endings(claims ? 1 : TOGETHER);
    }

    private boolean alone(Loaded delivery) {
      return !notAlone.contains(delivery.id());
    }

    Optional<ProveSql.Accepted> accepted(Loaded delivery) {
      return alone(delivery) ? Optional.empty() : sql.accepted(delivery);
    }

    private Optional<FileVerdict> sameContent(Loaded delivery) {
      // what else counts by now is asked when every file of the night is decided
      return alone(delivery)
          ? Optional.empty()
          : sql.takenWithContent(delivery)
              .map(first -> Verdicts.sameContent(first, Optional.empty()));
    }

    Optional<FileVerdict> beforeLines(Loaded delivery) {
      if (!alone(delivery)) {
        // what was decided before is asked of the database
        endings.write();
      }
      return delivery
          .failure()
          .or(() -> sameContent(delivery))
          .or(
              () ->
                  accepted(delivery)
                      .filter(accepted -> delivery.seq() <= accepted.seq())
                      .map(
                          accepted ->
                              Verdicts.notNewer(
                                  delivery.seq(), accepted.seq(), accepted.fileName())));
    }

    /** Whether the delivery is accepted. {@code before} still holds the entry ids used before. */
    boolean decide(Loaded delivery, Counted found, int rejected, Counted before) {
      Verdicts.Found figures =
          new Verdicts.Found(
              found.lines(),
              rejected,
              found.first(),
              found.second(),
              delivery.rejectedFirst().add(before.first()).subtract(found.first()),
              delivery.rejectedSecond().add(before.second()).subtract(found.second()),
              delivery.unreadable(),
              before.currency());
      Optional<FileVerdict> verdict =
          wholeFile(delivery, rejected)
              .or(
                  () ->
                      Verdicts.control(
                          delivery.control(), figures, ControlFile.totalKeys(delivery.feed())));
      if (verdict.isPresent()) {
        end(delivery, verdict.get(), rejected, found);
        return false;
      }
      Optional<ProveSql.Accepted> older = accepted(delivery);
      older.ifPresent(accepted -> sql.replace(delivery, accepted.id()));
      endings.add(delivery, DeliveryState.ACCEPTED, rejected, found);
      return true;
    }

    void end(Loaded delivery, FileVerdict verdict, int rejected, Counted found) {
      endings.add(delivery, verdict.reason().state(), rejected, found);
      sql.because(delivery.id(), verdict);
    }
  }

  private void noteLateLines(Run run, Feed feed, Set<LocalDate> judged) {
    sql.acceptedDays(run.runId(), feed).stream()
        .filter(day -> judged.contains(day.businessDate()))
        .collect(Collectors.groupingBy(ProveSql.Day::deliveryId))
        .forEach(
            (id, days) -> {
              int lines = days.stream().mapToInt(ProveSql.Day::lines).sum();
              String dates =
                  days.stream()
                      .map(day -> day.businessDate().toString())
                      .collect(Collectors.joining(", "));
              notes.note(id, FileNote.LATE_LINES, List.of(Integer.toString(lines), dates));
            });
  }
}

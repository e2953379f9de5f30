package vn.sokhop.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.sokhop.sample.delivery.FileNames;
import vn.sokhop.sample.dossier.DossierBook;
import vn.sokhop.sample.dossier.fault.DossierKind;
import vn.sokhop.sample.dossier.fault.DossierStage;
import vn.sokhop.sample.fault.AnswerKey;
import vn.sokhop.sample.fault.FaultKind;
import vn.sokhop.sample.fault.Stage;
import vn.sokhop.sample.treasury.BusinessDays;
import vn.sokhop.sample.treasury.Chance;
import vn.sokhop.sample.treasury.DailyTraffic;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Province;
import vn.sokhop.sample.treasury.RegistryChanges;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.fault.WarningKind;
import vn.sokhop.sample.warning.fault.WarningStage;

/**
 * Writes a made-up treasury: {@code inbox/} with the files of all business dates, {@code
 * later/<yyyymmdd>/} with files that reach the inbox only before the night of that date, {@code
 * expected-exceptions.csv} with every item that each night must list, and a {@code README.md} of
 * what was planted. Deterministic by seed. Needs an empty or missing folder.
 */
public final class Sample {
  private final Path target;
  private final SampleOptions options;
  private final List<LocalDate> dates;
  private final String idDates;

  private Sample(Path target, SampleOptions options) {
    this.target = target;
    this.options = options;
    this.dates = BusinessDays.from(options.firstDate(), options.days());
    StringBuilder compact = new StringBuilder();
    dates.forEach(date -> compact.append(FileNames.compact(date)));
    this.idDates = compact.toString();
  }

  /** Writes the sample and returns its business dates, earliest first. */
  public static List<LocalDate> write(Path target, SampleOptions options) {
    Sample sample = new Sample(target, options);
    try {
      sample.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sample.dates;
  }

  /** The answer key alone, without writing a file. */
  public static AnswerKey answers(SampleOptions options) {
    Sample sample = new Sample(Path.of(""), options);
    Province province = new Province(options.seed(), options.days(), options.unusualHands());
    return sample.planted(province).answers();
  }

  /** The folder with the files that are there from the beginning. */
  public static Path inbox(Path target) {
    return target.resolve("inbox");
  }

  /**
   * The folder with files that arrive late: to be put into the inbox before the night of a date.
   */
  public static Path later(Path target, LocalDate night) {
    return target.resolve("later").resolve(FileNames.compact(night));
  }

  private void write() throws IOException {
    Province province = new Province(options.seed(), options.days(), options.unusualHands());
    Planted planted = planted(province);
    Files.createDirectories(inbox(target));
    Registry registry = new Registry(target);
    registry.write(province, dates.get(0));
    registry.change(planted.registryChanges(), dates.get(0));
    DayFiles files = new DayFiles(target, dates, planted.dossiers());
    for (int day = 0; day < dates.size(); day++) {
      files.write(province, day);
    }
    planted.answers().write(target.resolve(AnswerKey.FILE_NAME));
    Files.writeString(
        target.resolve("README.md"), SampleReadme.text(options, dates, planted.lines()));
  }

  /** What was planted: what it leads to, what it puts into the feeds, a line for each. */
  private record Planted(
      AnswerKey answers,
      DossierBook dossiers,
      RegistryChanges registryChanges,
      List<String> lines) {}

  private Planted planted(Province province) {
    settle(province);
    RegistryChanges changes = new RegistryChanges();
    Stage stage = new Stage(province, dates, idDates, options.seed(), changes);
    WarningStage warnings =
        new WarningStage(province, dates, options.seed(), stage.answers(), changes);
    for (FaultKind kind : FaultKind.values()) {
      for (int nth = 0; nth < options.faults().getOrDefault(kind, 0); nth++) {
        stage.plant(kind, nth);
      }
    }
    List<String> lines = new ArrayList<>(stage.planted());
    DossierBook dossiers = dossiers(province, stage.answers(), lines);
    for (WarningKind kind : WarningKind.values()) {
      for (int nth = 0; nth < options.warnings().getOrDefault(kind, 0); nth++) {
        warnings.plant(kind, nth);
      }
    }
    lines.addAll(warnings.planted());
    return new Planted(stage.answers(), dossiers, changes, lines);
  }

  private DossierBook dossiers(Province province, AnswerKey answers, List<String> lines) {
    if (!options.reportsDossiers()) {
      return new DossierBook(dates);
    }
    DossierStage stage = new DossierStage(province, dates, idDates, options.seed(), answers);
    for (DossierKind kind : DossierKind.values()) {
      for (int nth = 0; nth < options.dossiers().getOrDefault(kind, 0); nth++) {
        stage.plant(kind, nth);
      }
    }
    lines.addAll(stage.planted());
    return stage.book();
  }

  private void settle(Province province) {
    for (int office = 0; office < options.offices(); office++) {
      province.foundOffice();
    }
    List<Office> offices = province.offices();
    int account = 0;
    for (int index = 0; index < options.units(); index++) {
      // Silent units are dealt out from the end, so that every office has one that speaks.
      boolean silent = index >= options.units() - options.silentUnits();
      Office office = offices.get(index % options.offices());
      Unit unit = province.foundUnit(office, silent ? Unit.NEVER : 0);
      int upTo = (int) ((long) options.accounts() * (index + 1) / options.units());
      for (; account < upTo; account++) {
        open(province, unit, account);
      }
    }
  }

  private void open(Province province, Unit unit, int index) {
    // A day without entries would give two offices the same empty file, hence at least one.
    int least = unit.office().units().get(0) == unit && unit.holdings().isEmpty() ? 1 : 0;
    province.hold(
        province.openAccount(unit, 10),
        account ->
            new DailyTraffic(
                account,
                new Chance(options.seed(), account.serial()),
                day -> Math.max(least, entries(index, day)),
                idDates));
  }

  // Neighbours lend each other entries, so that days differ and the sum of a day stays exact.
  private int entries(int index, int day) {
    long all = options.entriesPerDay();
    int accounts = options.accounts();
    int own = (int) (all * (index + 1) / accounts - all * index / accounts);
    int neighbour = index ^ 1;
    if (neighbour >= accounts) {
      return own;
    }
    int others = (int) (all * (neighbour + 1) / accounts - all * neighbour / accounts);
    Chance pair = new Chance(options.seed() + 1, (long) Math.min(index, neighbour) * 4_096 + day);
    int lent = pair.below(Math.min(own, others) + 1) / 2;
    return index < neighbour == pair.percent(50) ? own + lent : own - lent;
  }
}

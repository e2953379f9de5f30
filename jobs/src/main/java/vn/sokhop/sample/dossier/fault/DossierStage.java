package vn.sokhop.sample.dossier.fault;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.sokhop.sample.dossier.Dossier;
import vn.sokhop.sample.dossier.DossierBook;
import vn.sokhop.sample.dossier.OfficeTime;
import vn.sokhop.sample.dossier.PayingAccount;
import vn.sokhop.sample.dossier.Procedure;
import vn.sokhop.sample.fault.AnswerKey;
import vn.sokhop.sample.treasury.Chance;
import vn.sokhop.sample.treasury.Names;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Province;
import vn.sokhop.sample.treasury.Purpose;
import vn.sokhop.sample.treasury.Unit;

/**
 * Where dossier faults are planted: two offices of their own that report dossiers every day. Each
 * pays at least one honest dossier a day, so that its three feeds never lack a file.
 */
public final class DossierStage {
  private static final int OFFICES = 2;
  private static final int UNITS_AN_OFFICE = 2;
  private static final long OPENING = 600_000_000_000L;

  private final List<LocalDate> dates;
  private final long seed;
  private final AnswerKey answers;
  private final DossierBook book;
  private final List<PayingAccount> accounts = new ArrayList<>();
  private final List<String> planted = new ArrayList<>();

  /**
   * Founds the offices in a province whose other offices are there already.
   *
   * @param idDates the compact dates of all days, one after the other
   */
  public DossierStage(
      Province province, List<LocalDate> dates, String idDates, long seed, AnswerKey answers) {
    this.dates = dates;
    this.seed = seed;
    this.answers = answers;
    this.book = new DossierBook(dates);
    for (int nth = 0; nth < OFFICES; nth++) {
      Office office = province.foundOffice();
      for (int unit = 0; unit < UNITS_AN_OFFICE; unit++) {
        Unit founded = province.foundUnit(office, Unit.NEVER);
        accounts.add(
            province.hold(
                province.openDeposit(founded, OPENING),
                account -> new PayingAccount(account, idDates)));
      }
    }
    for (int day = 0; day < dates.size(); day++) {
      for (int office = 0; office < OFFICES; office++) {
        everyday(day, accounts.get(office * UNITS_AN_OFFICE + day % UNITS_AN_OFFICE), office);
      }
    }
  }

  /** Plants one fault of a kind; nothing where the sample has no days for it. */
  public void plant(DossierKind kind, int nth) {
    int latest = dates.size() - 1;
    if (latest < kind.earliest()) {
      return;
    }
    Chance chance = new Chance(seed, kind.name().hashCode() * 1_000_003L - 77 - nth);
    int comfortable = latest - kind.nights();
    int to = comfortable >= kind.earliest() && chance.percent(70) ? comfortable : latest;
    int day = kind.earliest() + chance.below(to - kind.earliest() + 1);
    DossierPlot plot = new DossierPlot(this, kind, day, chance);
    kind.fault().plant(plot);
    if (plot.isPlanted()) {
      planted.add(plot.line());
    }
  }

  /** The lines of all snapshot files. */
  public DossierBook book() {
    return book;
  }

  /** Table rows, one for each planted fault. */
  public List<String> planted() {
    return planted;
  }

  AnswerKey answers() {
    return answers;
  }

  List<LocalDate> dates() {
    return dates;
  }

  /** The day of an index; beyond the last one the working days go on. */
  LocalDate date(int index) {
    int last = dates.size() - 1;
    return index <= last ? dates.get(index) : OfficeTime.after(dates.get(last), index - last);
  }

  /** Index of the first night that is not before a date; the number of nights if there is none. */
  int night(LocalDate date) {
    int night = 0;
    while (night < dates.size() && dates.get(night).isBefore(date)) {
      night++;
    }
    return night;
  }

  /** The instant itself where a file is of its day, else the morning of the next file. */
  LocalDateTime nextFile(LocalDateTime at) {
    int night = night(at.toLocalDate());
    boolean after = night == dates.size();
    return after || dates.get(night).equals(at.toLocalDate()) ? at : dates.get(night).atTime(7, 45);
  }

  PayingAccount anyAccount(Chance chance) {
    return chance.pick(accounts);
  }

  FiledDossier file(
      PayingAccount account,
      Procedure procedure,
      LocalDateTime sent,
      LocalDateTime received,
      int budgetYear,
      Chance chance) {
    Dossier.Spelling spelling =
        chance.percent(80)
            ? Dossier.Spelling.WITH_OFFSET
            : chance.pick(List.of(Dossier.Spelling.UTC, Dossier.Spelling.WITHOUT_OFFSET));
    Dossier dossier =
        new Dossier(
            book,
            account.account().unit(),
            procedure.name(),
            chance.percent(75) ? "DVCTT" : "PAPER",
            sent,
            procedure.pays() ? amount(account, chance) : 0,
            budgetYear,
            spelling);
    dossier.handledBy(Names.person(chance.below(400)));
    return new FiledDossier(this, dossier, account, procedure, sent, received, budgetYear);
  }

  private static long amount(PayingAccount account, Chance chance) {
    return account.account().unit().distinct(Purpose.REPAIR.amount(chance));
  }

  /** Handed in, approved and paid on one day; now and then money that needs no dossier. */
  private void everyday(int day, PayingAccount account, int office) {
    Chance chance = new Chance(seed, -5_000L - day * 10L - office);
    List<Procedure> paying = List.of(Procedure.values()).stream().filter(Procedure::pays).toList();
    LocalDateTime received = date(day).atTime(8, 5).plusMinutes(chance.below(100));
    LocalDateTime sent = received.minusMinutes(2 + chance.below(30));
    file(account, chance.pick(paying), sent, received, received.getYear(), chance)
        .handIn()
        .move("WAITING_APPROVAL", date(day).atTime(14, 10).plusMinutes(chance.below(30)))
        .approve(date(day).atTime(15, 5).plusMinutes(chance.below(100)));
    if (chance.percent(25)) {
      account.pay(day, Purpose.UTILITY.amount(chance), "AUTO", "");
    }
    if (chance.percent(15)) {
      account.receive(day, Purpose.BUDGET.amount(chance));
    }
  }
}

package vn.sokhop.sample.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.Chance;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Province;
import vn.sokhop.sample.treasury.RegistryChanges;
import vn.sokhop.sample.treasury.Unit;

/**
 * Where faults are planted: gives each its day, its accounts, its unit or its office, so that no
 * fault touches the lines of another one, and collects what they promise.
 */
public final class Stage {
  /** Faulty accounts that share one unit; what is wrong with one does not concern the others. */
  private static final int ACCOUNTS_A_UNIT = 6;

  private final Province province;
  private final List<LocalDate> dates;
  private final String idDates;
  private final long seed;
  private final AnswerKey answers;
  private final List<Office> regularOffices;
  private final List<String> planted = new ArrayList<>();
  private final RegistryChanges registryChanges;
  private @Nullable Unit shared;
  private int sharedUnits;

  /**
   * A stage in a province whose regular offices and units are there already.
   *
   * @param idDates the compact dates of all days, one after the other
   * @param registryChanges collects what later registry deliveries say
   */
  public Stage(
      Province province,
      List<LocalDate> dates,
      String idDates,
      long seed,
      RegistryChanges registryChanges) {
    this.registryChanges = registryChanges;
    this.province = province;
    this.dates = dates;
    this.idDates = idDates;
    this.seed = seed;
    this.answers = new AnswerKey(dates);
    this.regularOffices = List.copyOf(province.offices());
  }

  /** Plants one fault of a kind; nothing where the sample has too few days for it. */
  public void plant(FaultKind kind, int nth) {
    Chance chance = new Chance(seed, kind.name().hashCode() * 1_000_003L - nth);
    int latest = dates.size() - 1 - (kind.mustEnd() ? kind.nights() : 0);
    int comfortable = dates.size() - 1 - kind.nights();
    if (latest < kind.earliest()) {
      return;
    }
    int to = comfortable >= kind.earliest() && chance.percent(70) ? comfortable : latest;
    int day = kind.earliest() + chance.below(to - kind.earliest() + 1);
    Plot plot = new Plot(this, kind, day, chance);
    kind.fault().plant(plot);
    planted.add(plot.line());
  }

  public AnswerKey answers() {
    return answers;
  }

  /** Table rows, one for each planted fault. */
  public List<String> planted() {
    return planted;
  }

  List<LocalDate> dates() {
    return dates;
  }

  Office foundOffice() {
    return province.foundOffice();
  }

  Office regularOffice(Chance chance) {
    return chance.pick(regularOffices);
  }

  Unit foundUnit(Office office, int firstDay) {
    return province.foundUnit(office, firstDay);
  }

  /** The unit that takes in the next faulty accounts, with room for as many as are asked for. */
  Unit sharedUnit(int room) {
    Unit unit = shared;
    if (unit == null || unit.holdings().size() + room > ACCOUNTS_A_UNIT) {
      unit = foundUnit(regularOffices.get(sharedUnits++ % regularOffices.size()), 0);
      // Beside the faulty accounts stands one on which all is well.
      busy(unit, new Chance(seed, -900L - sharedUnits));
      shared = unit;
    }
    return unit;
  }

  /** Opens an account on which both sides book the same movements every day. */
  Script busy(Unit unit, Chance chance) {
    Script script =
        province.hold(
            province.openAccount(unit, 20), account -> new Script(account, chance, idDates));
    for (int day = 0; day < dates.size(); day++) {
      for (int nth = 1 + chance.below(2); nth > 0; nth--) {
        script.post(day, script.movement());
      }
    }
    return script;
  }

  /** Opens an account on which nothing moves but the fault. */
  Script quiet(Unit unit, Chance chance, long opening, String status, String closedOn) {
    Account account = province.openDeposit(unit, opening).withStatus(status, closedOn);
    return province.hold(account, opened -> new Script(opened, chance, idDates));
  }

  void changeRegistry(int day, Account account) {
    registryChanges.account(dates.get(day), account);
  }
}

package vn.sokhop.sample.warning.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.sokhop.sample.fault.AnswerKey;
import vn.sokhop.sample.treasury.Chance;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Province;
import vn.sokhop.sample.treasury.RegistryChanges;

/**
 * Where warnings are planted: each case founds units of its own at a regular office, so that none
 * is seen from another one.
 */
public final class WarningStage {
  private final Province province;
  private final List<LocalDate> dates;
  private final long seed;
  private final AnswerKey answers;
  private final RegistryChanges changes;
  private final List<Office> offices;
  private final List<String> planted = new ArrayList<>();

  /**
   * A stage at the offices that are there already; their files come every day.
   *
   * @param changes collects what other registry deliveries say
   */
  public WarningStage(
      Province province,
      List<LocalDate> dates,
      long seed,
      AnswerKey answers,
      RegistryChanges changes) {
    this.province = province;
    this.dates = dates;
    this.seed = seed;
    this.answers = answers;
    this.changes = changes;
    this.offices = List.copyOf(province.offices());
  }

  /** Plants one case of a kind; nothing where the sample has too few days for it. */
  public void plant(WarningKind kind, int nth) {
    int latest = dates.size() - 1 - kind.nights();
    if (latest < 0) {
      return;
    }
    Chance chance = new Chance(seed, kind.name().hashCode() * 1_000_003L - 7_777 - nth);
    int day = chance.below(latest + 1);
    WarningPlot plot = new WarningPlot(this, kind, day, chance);
    kind.fault().plant(plot);
    planted.add(plot.line());
  }

  /** Table rows, one for each planted case. */
  public List<String> planted() {
    return planted;
  }

  Province province() {
    return province;
  }

  List<LocalDate> dates() {
    return dates;
  }

  AnswerKey answers() {
    return answers;
  }

  RegistryChanges changes() {
    return changes;
  }

  Office office(Chance chance) {
    return chance.pick(offices);
  }
}

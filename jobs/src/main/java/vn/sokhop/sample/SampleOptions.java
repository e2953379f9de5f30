package vn.sokhop.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.sokhop.sample.fault.FaultKind;

/**
 * What sample to write. The same options give the same bytes.
 *
 * @param seed any number
 * @param offices regular offices; faults of a whole office found offices of their own beside them
 * @param units regular units; faults found units of their own beside them
 * @param accounts accounts of the regular units together, at least one each
 * @param entriesPerDay entries of the regular accounts on one day, all offices together
 * @param days business dates, from {@code firstDate} on, working days of 2026 only
 * @param silentUnits how many of the regular units never send anything
 * @param unusualHands share in percent of units that send workbooks, compressed files, other column
 *     orders or byte-order marks
 * @param faults how often each kind is planted; kinds left out are not planted
 */
public record SampleOptions(
    long seed,
    int offices,
    int units,
    int accounts,
    int entriesPerDay,
    int days,
    LocalDate firstDate,
    int silentUnits,
    int unusualHands,
    Map<FaultKind, Integer> faults) {

  public SampleOptions {
    if (offices < 1 || units < offices || accounts < units || days < 1 || entriesPerDay < 0) {
      throw new IllegalArgumentException(
          "A sample needs at least one office, a unit for each office, an account for each unit and"
              + " one day.");
    }
    if (silentUnits < 0 || silentUnits > units || unusualHands < 0 || unusualHands > 100) {
      throw new IllegalArgumentException(
          "Silent units lie between 0 and the number of units, unusual hands between 0 and 100.");
    }
    faults = Map.copyOf(faults);
  }

  /** Two offices, twelve units, three days, every kind of fault once. */
  public static SampleOptions of(long seed) {
    return new SampleOptions(
        seed, 2, 12, 24, 60, 3, LocalDate.of(2026, 11, 16), 1, 40, FaultKind.each(1));
  }

  /** The sizes an operator gives on the command line; two and a half accounts a unit. */
  public static SampleOptions sized(
      long seed, int offices, int units, int entriesPerDay, int days, boolean withFaults) {
    return new SampleOptions(
        seed,
        offices,
        units,
        units * 5 / 2,
        entriesPerDay,
        days,
        LocalDate.of(2026, 11, 16),
        units / 10,
        20,
        withFaults ? FaultKind.each(1) : Map.of());
  }

  public SampleOptions withDays(LocalDate first, int count) {
    return new SampleOptions(
        seed,
        offices,
        units,
        accounts,
        entriesPerDay,
        count,
        first,
        silentUnits,
        unusualHands,
        faults);
  }

  public SampleOptions withFaults(Map<FaultKind, Integer> kinds) {
    return new SampleOptions(
        seed,
        offices,
        units,
        accounts,
        entriesPerDay,
        days,
        firstDate,
        silentUnits,
        unusualHands,
        kinds);
  }

  /** The same treasury with nothing wrong in it. */
  public SampleOptions withoutFaults() {
    return withFaults(new EnumMap<>(FaultKind.class));
  }
}

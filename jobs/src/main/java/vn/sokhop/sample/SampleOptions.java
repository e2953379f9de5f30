package vn.sokhop.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.sokhop.sample.dossier.fault.DossierKind;
import vn.sokhop.sample.fault.FaultKind;
import vn.sokhop.sample.warning.fault.WarningKind;

/**
 * What sample to write. The same options give the same bytes.
 *
 * @param seed any number
 * @param offices regular offices; faults of a whole office found offices of their own beside them
 * @param units regular units; faults found units of their own beside them
 * @param accounts accounts of the regular units together, at least one each
 * @param entriesPerDay entries of the regular accounts on one day, all offices together
 * @param days business dates, from {@code firstDate} on, working days of years that {@code
 *     BusinessDays} knows
 * @param silentUnits how many of the regular units never send anything
 * @param unusualHands share in percent of units that send workbooks, compressed files, other column
 *     orders or byte-order marks
 * @param faults how often each kind is planted; kinds left out are not planted
 * @param dossiers the same for dossiers; where any is asked for, two offices beside the regular
 *     ones report their dossiers
 * @param warnings the same for signatures and spending
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
    Map<FaultKind, Integer> faults,
    Map<DossierKind, Integer> dossiers,
    Map<WarningKind, Integer> warnings) {

  private static final int MOST_OFFICES = 9_000;
  private static final int MOST_UNITS = 240_000;

  public SampleOptions {
    if (offices < 1 || units < offices || accounts < units || days < 1 || entriesPerDay < 0) {
      throw new IllegalArgumentException(
          "A sample needs at least one office, a unit for each office, an account for each unit and"
              + " one day.");
    }
    if (offices > MOST_OFFICES || units > MOST_UNITS) {
      throw new IllegalArgumentException(
          "A sample has at most %d offices and %d units: codes have four and seven digits."
              .formatted(MOST_OFFICES, MOST_UNITS));
    }
    if (silentUnits < 0 || silentUnits > units || unusualHands < 0 || unusualHands > 100) {
      throw new IllegalArgumentException(
          "Silent units lie between 0 and the number of units, unusual hands between 0 and 100.");
    }
    faults = Map.copyOf(faults);
    dossiers = Map.copyOf(dossiers);
    warnings = Map.copyOf(warnings);
  }

  /** A sample in which no office reports dossiers. */
  public SampleOptions(
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
    this(
        seed,
        offices,
        units,
        accounts,
        entriesPerDay,
        days,
        firstDate,
        silentUnits,
        unusualHands,
        faults,
        Map.of(),
        Map.of());
  }

  /**
   * Two offices, twelve units, three days, every kind of fault once, those of dossiers and warnings
   * too.
   */
  public static SampleOptions of(long seed) {
    return new SampleOptions(
            seed, 2, 12, 24, 60, 3, LocalDate.of(2026, 11, 16), 1, 40, FaultKind.each(1))
        .withDossiers(DossierKind.each(1))
        .withWarnings(WarningKind.each(1));
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
        withFaults ? FaultKind.each(1) : Map.of(),
        withFaults ? DossierKind.each(1) : Map.of(),
        withFaults ? WarningKind.each(1) : Map.of());
  }

  /**
   * Every kind of dossier fault three times over the 44 working days from 22 December 2025 to 27
   * February 2026: New Year with its change of decree, a worked Saturday, the windows of December
   * and January, Tết. Hardly anything else moves.
   */
  public static SampleOptions yearEnd(long seed) {
    return new SampleOptions(
            seed, 1, 1, 1, 1, 44, LocalDate.of(2025, 12, 22), 0, 0, Map.<FaultKind, Integer>of())
        .withDossiers(DossierKind.each(3));
  }

  /**
   * Every kind of warning three times over twelve working days around a holiday, from 12 November
   * 2026 on. Hardly anything else moves.
   */
  public static SampleOptions warnings(long seed) {
    return new SampleOptions(
            seed, 1, 1, 1, 1, 12, LocalDate.of(2026, 11, 12), 0, 0, Map.<FaultKind, Integer>of())
        .withWarnings(WarningKind.each(3));
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
        faults,
        dossiers,
        warnings);
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
        kinds,
        dossiers,
        warnings);
  }

  /** True when two offices report their dossiers. */
  boolean reportsDossiers() {
    return dossiers.values().stream().anyMatch(times -> times > 0);
  }

  public SampleOptions withDossiers(Map<DossierKind, Integer> kinds) {
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
        faults,
        kinds,
        warnings);
  }

  public SampleOptions withWarnings(Map<WarningKind, Integer> kinds) {
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
        faults,
        dossiers,
        kinds);
  }

  /** The same treasury with nothing wrong in it. */
  public SampleOptions withoutFaults() {
    return withFaults(new EnumMap<>(FaultKind.class)).withDossiers(Map.of()).withWarnings(Map.of());
  }
}

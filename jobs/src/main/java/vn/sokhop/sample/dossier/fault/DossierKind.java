package vn.sokhop.sample.dossier.fault;

import java.util.EnumMap;
import java.util.Map;

/** What can be planted about dossiers: when it can begin and how many nights its story takes. */
public enum DossierKind {
  IN_TIME(HarmlessDossiers::inTime, 0, 0, "Done on the last minute of the limit."),
  OUT_OF_HOURS(
      HarmlessDossiers::outOfHours, 0, 2, "Received on a rest day or outside office hours."),
  WAITED_FOR_UNIT(
      HarmlessDossiers::waitedForUnit,
      1,
      2,
      "Waits for the unit past the limit; that is not late."),
  CLOCK_RESTARTED(
      HarmlessDossiers::clockRestarted, 0, 2, "Found valid anew before the limit ends."),
  EXTENDED_AND_DONE(
      HarmlessDossiers::extendedAndDone, 0, 1, "Extended with a reason and done before a night."),
  SNAPSHOTS_OUT_OF_ORDER(
      HarmlessDossiers::outOfOrder, 0, 1, "An older snapshot comes later, or one comes twice."),
  PAID_ANOTHER_DAY(
      HarmlessDossiers::paidAnotherDay, 1, 1, "Paid the working day before or after approval."),
  PAID_IN_PARTS(
      HarmlessDossiers::paidInParts, 0, 0, "Several entries and reversals add up to the amount."),
  REFUSED_WITH_REASON(
      HarmlessDossiers::refusedWithReason, 0, 0, "Refused or returned in time, with a reason."),

  STALLED(StalledDossiers::plain, 0, 2, "The limit passes and nobody says why."),
  STALLED_WITHIN_MINUTES(
      StalledDossiers::quick, 0, 2, "A procedure of minutes takes longer than its limit."),
  STALLED_AFTER_WAITING(
      StalledDossiers::afterWaiting,
      1,
      2,
      "Days of waiting for the unit move the limit; it passes."),
  STALLED_AFTER_RESTART(
      StalledDossiers::afterRestart, 1, 4, "Found valid anew; the new limit passes."),
  EXTENSION_OVER(
      ExtensionFaults::over, 0, 3, "Extended with a reason; then that date passes as well."),
  EXTENSION_KEPT(ExtensionFaults::kept, 0, 3, "Late with a reason, and done before the new date."),
  EXTENSION_TOO_LATE(
      ExtensionFaults::notifiedTooLate, 0, 1, "The extension is notified after the limit."),
  EXTENSION_INCOMPLETE(
      ExtensionFaults::incomplete, 0, 1, "An extension without a reason or without a date."),
  EXTENSION_KNOWN_LATER(
      ExtensionFaults::knownLater, 0, 2, "An extension notified in time is reported a day late."),
  NOT_TAKEN_UP(DossierStateFaults::notTakenUp, 0, 2, "Sent, and never found valid."),
  PROCEDURE_UNKNOWN(
      DossierStateFaults::procedureUnknown, 0, 2, "A procedure code that nobody knows."),
  COMPLETION_ASKED_TWICE(
      DossierStateFaults::completionAskedTwice, 0, 1, "The unit is asked twice to complete it."),
  REFUSED_WITHOUT_REASON(
      DossierStateFaults::refusedWithoutReason, 0, 1, "Refused or returned without a reason."),
  FINISHED_LATE(StalledDossiers::finishedLate, 0, 1, "Done after the limit."),

  NOT_IN_LEDGER(ThreeWayFaults::notInLedger, 0, 2, "Approved, and no entry pays it."),
  ENTRY_WITHOUT_DOSSIER(
      ThreeWayFaults::entryWithoutDossier, 0, 1, "An entry names no dossier, or an unknown one."),
  DOSSIER_AMOUNT_DIFFERS(
      ThreeWayFaults::amountDiffers, 0, 1, "The entries do not add up to the dossier's amount."),

  NEW_YEAR(DatedCases::newYear, 0, 0, "Limits across New Year, under both decrees."),
  BUDGET_YEAR(DatedCases::budgetYear, 0, 0, "Recurrent dossiers of both budget years in January."),
  YEAR_END_WINDOW(
      DatedCases::yearEndWindow, 0, 0, "Recurrent dossiers sent around 25 to 31 January."),
  TET(DatedCases::tet, 0, 0, "Limits across Tết 2026."),
  WORKED_SATURDAY(DatedCases::workedSaturday, 0, 0, "Limits around a Saturday that is worked.");

  @SuppressWarnings("ImmutableEnumChecker") // a method reference; it has no state
  private final DossierFault fault;

  private final int earliest;
  private final int nights;
  private final String story;

  DossierKind(DossierFault fault, int earliest, int nights, String story) {
    this.fault = fault;
    this.earliest = earliest;
    this.nights = nights;
    this.story = story;
  }

  /** Every kind so many times. */
  public static Map<DossierKind, Integer> each(int times) {
    Map<DossierKind, Integer> all = new EnumMap<>(DossierKind.class);
    for (DossierKind kind : values()) {
      all.put(kind, times);
    }
    return all;
  }

  DossierFault fault() {
    return fault;
  }

  /** Index of the first day on which it can happen. */
  int earliest() {
    return earliest;
  }

  /** Nights after its day until nothing changes any more. */
  int nights() {
    return nights;
  }

  String story() {
    return story;
  }
}

package vn.sokhop.sample;

import static vn.sokhop.sample.fault.FaultKind.*;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.sokhop.sample.dossier.fault.DossierKind;
import vn.sokhop.sample.fault.FaultKind;
import vn.sokhop.sample.warning.fault.WarningKind;

/**
 * What {@code sample-data/} holds. After a change to the generator, {@code mvn -pl jobs -am test
 * -Dtest=SampleDataTest -Dgolden.update=true} writes it anew; review it as a diff.
 */
final class DemoSample {
  private static final List<FaultKind> KINDS =
      List.of(
          LATE_RECORD,
          AUTO_BOOKED_LATE,
          SUM_BY_VOUCHER,
          REVERSAL_PAIR,
          UNIT_FILES_LATE,
          MISSING_IN_UNIT,
          MISSING_IN_TREASURY,
          AMOUNT_DIFFERS,
          SIDE_DIFFERS,
          ACCOUNT_DIFFERS,
          DUPLICATE_IN_UNIT,
          DUPLICATE_IN_TREASURY,
          WITHOUT_VOUCHER,
          UNIT_BALANCE_WRONG,
          UNIT_BALANCE_MISSING,
          BALANCE_DOES_NOT_ADD_UP,
          MOVEMENT_WITHOUT_ENTRY,
          ENTRY_ON_FROZEN_ACCOUNT,
          ACCOUNT_OVERDRAWN,
          UNIT_RECORDS_REPLACED,
          DUPLICATE_FILE,
          UNIT_LINES_REJECTED,
          TRANSACTIONS_HELD);

  private static final List<DossierKind> DOSSIERS =
      List.of(
          DossierKind.IN_TIME,
          DossierKind.WAITED_FOR_UNIT,
          DossierKind.SNAPSHOTS_OUT_OF_ORDER,
          DossierKind.STALLED,
          DossierKind.STALLED_WITHIN_MINUTES,
          DossierKind.STALLED_AFTER_WAITING,
          DossierKind.EXTENSION_OVER,
          DossierKind.EXTENSION_KEPT,
          DossierKind.EXTENSION_TOO_LATE,
          DossierKind.NOT_TAKEN_UP,
          DossierKind.PROCEDURE_UNKNOWN,
          DossierKind.COMPLETION_ASKED_TWICE,
          DossierKind.REFUSED_WITHOUT_REASON,
          DossierKind.FINISHED_LATE,
          DossierKind.NOT_IN_LEDGER,
          DossierKind.ENTRY_WITHOUT_DOSSIER,
          DossierKind.DOSSIER_AMOUNT_DIFFERS);

  private static final List<WarningKind> WARNINGS =
      List.of(
          WarningKind.CERTIFICATE_REVOKED,
          WarningKind.ONE_CERTIFICATE_SIGNED_TWICE,
          WarningKind.SIGNED_SECONDS_APART,
          WarningKind.BESIDE_SIGNED_SECONDS_APART,
          WarningKind.SIGNED_OUT_OF_HOURS,
          WarningKind.NOTICE_CONTACT_SHARED,
          WarningKind.FIRST_PAYMENT_TO_PAYEE,
          WarningKind.SPLIT_PAYMENTS,
          WarningKind.BESIDE_SPLIT_PAYMENTS,
          WarningKind.PAYEE_IS_SIGNER,
          WarningKind.BALANCE_DRAINED);

  private DemoSample() {}

  static SampleOptions options() {
    Map<FaultKind, Integer> faults = new EnumMap<>(FaultKind.class);
    KINDS.forEach(kind -> faults.put(kind, 1));
    Map<DossierKind, Integer> dossiers = new EnumMap<>(DossierKind.class);
    DOSSIERS.forEach(kind -> dossiers.put(kind, 1));
    Map<WarningKind, Integer> warnings = new EnumMap<>(WarningKind.class);
    WARNINGS.forEach(kind -> warnings.put(kind, 1));
    return new SampleOptions(
        20261132L, 1, 4, 6, 12, 3, LocalDate.of(2026, 11, 16), 1, 25, faults, dossiers, warnings);
  }
}

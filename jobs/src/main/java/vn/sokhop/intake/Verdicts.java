package vn.sokhop.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules by which a whole file is held, refused or a duplicate. Pure. */
final class Verdicts {
  private Verdicts() {}

  static FileVerdict sameContent(SurveySql.Taken taken) {
    return FileVerdict.of(
        FileReason.SAME_CONTENT, taken.fileName(), taken.businessDate().toString());
  }

  static FileVerdict notNewer(int seq, SurveySql.Taken accepted) {
    return FileVerdict.of(
        FileReason.NOT_NEWER,
        Integer.toString(seq),
        Integer.toString(accepted.seq()),
        accepted.fileName());
  }

  /**
   * What was found in a file.
   *
   * @param firstTotal debits or increases of the accepted lines
   * @param secondTotal credits or decreases of the accepted lines
   * @param rejectedFirst the same of the rejected lines, as far as they can be read
   * @param unreadable rejected lines whose amounts cannot be read
   * @param currency of all lines; empty if they differ
   */
  record Found(
      long accepted,
      long rejected,
      BigDecimal firstTotal,
      BigDecimal secondTotal,
      BigDecimal rejectedFirst,
      BigDecimal rejectedSecond,
      long unreadable,
      String currency) {}

  /**
   * Whether the control file tells the truth: about the accepted lines, or about all lines the
   * sender wrote, rejected ones included. Totals that rejected lines hide cannot be proved; then
   * the number of lines decides alone.
   *
   * @param keys names of the first and the second total; empty where the feed has none
   */
  static Optional<FileVerdict> control(ControlFile control, Found found, List<String> keys) {
    Totals accepted = new Totals(found.accepted(), found.firstTotal(), found.secondTotal());
    Totals whole =
        new Totals(
            found.accepted() + found.rejected(),
            found.firstTotal().add(found.rejectedFirst()),
            found.secondTotal().add(found.rejectedSecond()));
    boolean agrees =
        agrees(control, accepted, keys, true)
            || agrees(control, whole, keys, found.unreadable() == 0);
    // Without a number of lines nothing is left to decide by.
    boolean provable = found.unreadable() == 0 || control.records().isPresent();
    return (agrees && provable) || agrees(control, accepted, keys, true)
        ? Optional.empty()
        : Optional.of(differ(control, found.rejected() == 0 ? accepted : whole, found, keys));
  }

  private record Totals(long records, BigDecimal first, BigDecimal second) {
    BigDecimal of(int index) {
      return index == 0 ? first : second;
    }
  }

  private static boolean agrees(
      ControlFile control, Totals found, List<String> keys, boolean totalsCount) {
    if (control.records().isPresent() && control.records().get() != found.records()) {
      return false;
    }
    for (int i = 0; totalsCount && i < keys.size(); i++) {
      BigDecimal said = control.totals().get(keys.get(i));
      if (said != null && said.compareTo(found.of(i)) != 0) {
        return false;
      }
    }
    return true;
  }

  private static FileVerdict differ(
      ControlFile control, Totals figures, Found found, List<String> keys) {
    List<String> arguments = new ArrayList<>();
    control
        .records()
        .ifPresent(
            said ->
                arguments.addAll(
                    List.of("records", said.toString(), Long.toString(figures.records()))));

    for (int i = 0; i < keys.size(); i++) {
      BigDecimal said = control.totals().get(keys.get(i));
      if (said != null && (said.signum() != 0 || figures.of(i).signum() != 0)) {
        arguments.addAll(
            List.of(
                keys.get(i),
                money(said, found.currency()),
                money(figures.of(i), found.currency())));
      }
    }
    return new FileVerdict(FileReason.CONTROL_TOTALS_DIFFER, arguments);
  }

  private static String money(BigDecimal amount, String currency) {
    BigDecimal plain =
        amount.signum() == 0 || amount.stripTrailingZeros().scale() <= 0
            ? amount.setScale(0)
            : amount.setScale(2);
    return currency.isEmpty() ? plain.toPlainString() : plain.toPlainString() + " " + currency;
  }
}

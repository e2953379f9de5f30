package vn.sokhop.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import vn.sokhop.intake.TakenBefore.Taken;

/** The rules by which a whole file is held, refused or a duplicate. Pure. */
final class Verdicts {
  private Verdicts() {}

  /**
   * The same content again. It is harmless only while what it says counts.
   *
   * @param first the delivery that was taken with this content
   * @param instead another one that counts in its place by now
   */
  static FileVerdict sameContent(Taken first, Optional<Taken> instead) {
    String file = first.fileName();
    String date = first.businessDate().toString();
    if (instead.isPresent()) {
      return FileVerdict.of(
          FileReason.SAME_CONTENT_OVERTAKEN,
          file,
          date,
          instead.get().fileName(),
          instead.get().businessDate().toString());
    }
    return first.rejected() > 0
        ? FileVerdict.of(
            FileReason.SAME_CONTENT_REJECTED,
            file,
            date,
            Integer.toString(first.rejected()),
            Integer.toString(first.read()))
        : FileVerdict.of(FileReason.SAME_CONTENT, file, date);
  }

  /**
   * A sequence that does not replace the accepted delivery of its place.
   *
   * @param accepted sequence of the accepted delivery
   * @param file its file
   */
  static FileVerdict notNewer(int seq, int accepted, String file) {
    return FileVerdict.of(
        FileReason.NOT_NEWER, Integer.toString(seq), Integer.toString(accepted), file);
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
   * sender wrote, rejected ones included. Totals of which a rejected line hides a part cannot be
   * proved; then the number of lines decides, unless what can be read is more than a total already:
   * amounts are never negative.
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
    boolean wholeMayBeMeant =
        found.unreadable() == 0 ? agrees(control, whole, keys) : mayAgree(control, whole, keys);
    return wholeMayBeMeant || agrees(control, accepted, keys)
        ? Optional.empty()
        : Optional.of(differ(control, found.rejected() == 0 ? accepted : whole, found, keys));
  }

  private record Totals(long records, BigDecimal first, BigDecimal second) {
    BigDecimal of(int index) {
      return index == 0 ? first : second;
    }
  }

  private static boolean agrees(ControlFile control, Totals found, List<String> keys) {
    return control.records().orElse(found.records()) == found.records()
        && compares(control, found, keys, sign -> sign == 0);
  }

  /** The same with lines that cannot be added up; without their number nothing is left to say. */
  private static boolean mayAgree(ControlFile control, Totals readable, List<String> keys) {
    return control.records().orElse(-1L) == readable.records()
        && compares(control, readable, keys, sign -> sign >= 0);
  }

  /**
   * @param fits what a total less the sum of the lines may be: its sign
   */
  private static boolean compares(
      ControlFile control, Totals found, List<String> keys, IntPredicate fits) {
    for (int i = 0; i < keys.size(); i++) {
      BigDecimal said = control.totals().get(keys.get(i));
      if (said != null && !fits.test(said.compareTo(found.of(i)))) {
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

package vn.sokhop.command.audit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an audit is asked for.
 *
 * @param from first business date
 * @param to last one
 * @param officeCode null: every office
 * @param unitCode null: every unit
 * @param tests at least one
 * @param sample entries to draw; 0: none
 * @param seed of the drawing
 */
public record AuditRequest(
    LocalDate from,
    LocalDate to,
    @Nullable String officeCode,
    @Nullable String unitCode,
    Set<AuditTest> tests,
    int sample,
    String seed) {
  public AuditRequest {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + to + " is no span");
    }
    tests = Set.copyOf(tests);
  }

  /** The tests in the order of the workbook. */
  public Set<AuditTest> inOrder() {
    return EnumSet.copyOf(tests);
  }

  /** The folder of its workbook in the outbox: the span, and whom it is limited to. */
  public String folderName() {
    return "audit-"
        + from
        + "_"
        + to
        + (officeCode == null ? "" : "-office-" + officeCode)
        + (unitCode == null ? "" : "-unit-" + unitCode);
  }
}

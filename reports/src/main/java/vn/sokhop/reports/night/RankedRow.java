package vn.sokhop.reports.night;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of a family that is shown by score.
 *
 * @param score null: not open, so not ranked
 * @param moreOfCause on the last item shown of a cause (code and unit): how many more there are of
 *     it, all in {@code exceptions.csv}; else 0
 */
public record RankedRow(ExceptionRow item, @Nullable Long score, long moreOfCause) {
  /** Families shown by score. */
  public static final Set<String> FAMILIES = Set.of("SIGNATURE", "SPENDING");
}

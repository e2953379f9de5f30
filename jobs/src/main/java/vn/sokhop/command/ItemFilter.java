package vn.sokhop.command;

import org.jspecify.annotations.Nullable;

/**
 * Which open items a list shows; an empty part does not restrict.
 *
 * @param officeCode of the treasury office
 * @param unitCode of the unit
 * @param code of the finding, for example {@code MISSING_IN_UNIT}
 * @param severity HIGH, MEDIUM, LOW or INFO
 * @param closedToo also those that are closed
 */
public record ItemFilter(
    @Nullable String officeCode,
    @Nullable String unitCode,
    @Nullable String code,
    @Nullable String severity,
    boolean closedToo) {}

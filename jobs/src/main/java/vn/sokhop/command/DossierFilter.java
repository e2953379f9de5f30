package vn.sokhop.command;

import org.jspecify.annotations.Nullable;

/**
 * Which open dossiers a list shows; an empty part does not restrict.
 *
 * @param officeCode of the treasury office, 4 digits
 * @param unitCode of the unit, 7 digits
 * @param stage where they stand, for example {@code IN_CONTROL}
 * @param daysOver at least so many working days over the limit; 0: however many
 * @param all also those that are not late
 * @param limit most dossiers listed
 */
public record DossierFilter(
    @Nullable String officeCode,
    @Nullable String unitCode,
    @Nullable String stage,
    int daysOver,
    boolean all,
    int limit) {}

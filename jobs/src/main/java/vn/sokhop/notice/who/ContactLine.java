package vn.sokhop.notice.who;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the registry stated about the notice contact of a unit.
 *
 * @param statedOn business date of the delivery
 * @param email a valid address; null: none, or one that is not valid
 */
public record ContactLine(LocalDate statedOn, @Nullable String email) {}

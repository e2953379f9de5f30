package vn.sokhop.reconciliation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the comparison: {@code sokhop.reconciliation}.
 *
 * @param dateWindowWorkingDays how far apart two lines without voucher number may be
 * @param graceWorkingDays a missing line younger than this waits
 * @param graceAutoWorkingDays the same for entries paid automatically (channel AUTO)
 * @param unitBalanceDueWorkingDays after so many working days a missing unit balance is a finding
 * @param duplicateLookBackDays calendar days in which an equal line that was matched makes a new
 *     one a duplicate
 * @param compulsoryFrom from this date every unit takes part, whether it ever delivered or not
 */
@Validated
@ConfigurationProperties("sokhop.reconciliation")
public record ReconciliationProperties(
    @DefaultValue("3") @Min(0) @Max(60) int dateWindowWorkingDays,
    @DefaultValue("1") @Min(0) @Max(60) int graceWorkingDays,
    @DefaultValue("5") @Min(0) @Max(60) int graceAutoWorkingDays,
    @DefaultValue("1") @Min(0) @Max(60) int unitBalanceDueWorkingDays,
    @DefaultValue("92") @Min(0) @Max(3660) int duplicateLookBackDays,
    @Nullable LocalDate compulsoryFrom) {}

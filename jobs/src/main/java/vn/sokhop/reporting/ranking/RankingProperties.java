package vn.sokhop.reporting.ranking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How warnings are ranked and how many of them are shown: {@code sokhop.warning.ranking}, in {@code
 * config/warnings.yml}.
 *
 * @param high points of severity HIGH
 * @param powerOfTen points for each power of ten of the amount in đồng: 1,000,000 has six
 * @param fresh points of what this night raised
 * @param listedPerCause of a cause (code and unit) the workbook shows so many items
 * @param pagePerCause of a cause the summary shows so many findings
 * @param unitsOnPage units that the summary shows
 * @param findingsOnPage findings that the summary shows
 * @param onFirstPage of the items to look at first at most so many are warnings, one of a unit,
 *     before items of the same severity of other families; then what room is left
 */
@Validated
@ConfigurationProperties("sokhop.warning.ranking")
public record RankingProperties(
    @DefaultValue("100") @Min(0) @Max(100_000) int high,
    @DefaultValue("30") @Min(0) @Max(100_000) int medium,
    @DefaultValue("10") @Min(0) @Max(100_000) int low,
    @DefaultValue("0") @Min(0) @Max(100_000) int info,
    @DefaultValue("2") @Min(0) @Max(1_000) int powerOfTen,
    @DefaultValue("10") @Min(0) @Max(100_000) int fresh,
    @DefaultValue("20") @Min(1) @Max(100_000) int listedPerCause,
    @DefaultValue("1") @Min(1) @Max(100) int pagePerCause,
    @DefaultValue("10") @Min(1) @Max(100) int unitsOnPage,
    @DefaultValue("10") @Min(1) @Max(100) int findingsOnPage,
    @DefaultValue("6") @Min(0) @Max(10) int onFirstPage) {}

package vn.sokhop.warning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.sokhop.finding.Severity;

/**
 * Settings of the stage: {@code sokhop.warning}, in {@code config/warnings.yml}.
 *
 * @param rules switch, severity and scope by code
 * @param signature parameters of the rules about signatures
 */
@Validated
@ConfigurationProperties("sokhop.warning")
public record WarningProperties(
    @DefaultValue Map<WarningCode, RuleSetting> rules, @DefaultValue @Valid Signature signature) {

  /**
   * Parameters of the rules about signatures: {@code sokhop.warning.signature}.
   *
   * @param secondsApart two signatures from one address at most so many seconds apart were hardly
   *     made by two people
   * @param earliest local time from which a signature is within hours, {@code HH:mm}
   * @param latest local time up to which it is, itself included
   * @param mostFirst first signers an account may have
   * @param mostSecond second signers an account may have
   * @param contactChangeDays calendar days after a change of a unit's notice contact in which a
   *     large payment is told
   * @param contactChangeAmount from how many VND a payment is large
   */
  public record Signature(
      @DefaultValue("60") @Min(0) int secondsApart,
      @DefaultValue("06:00") @Pattern(regexp = TIME_OF_DAY) String earliest,
      @DefaultValue("20:00") @Pattern(regexp = TIME_OF_DAY) String latest,
      @DefaultValue("4") @Min(0) int mostFirst,
      @DefaultValue("3") @Min(0) int mostSecond,
      @DefaultValue("7") @Min(0) @Max(3660) int contactChangeDays,
      @DefaultValue("100000000") @PositiveOrZero BigDecimal contactChangeAmount) {
    private static final String TIME_OF_DAY = "([01][0-9]|2[0-3]):[0-5][0-9]";

    public Signature {
      if (latest.compareTo(earliest) < 0) {
        throw new IllegalArgumentException(
            "signatures would be within hours from " + earliest + " up to " + latest);
      }
    }

    public LocalTime earliestTime() {
      return LocalTime.parse(earliest);
    }

    public LocalTime latestTime() {
      return LocalTime.parse(latest);
    }
  }

  public WarningProperties {
    rules = rules.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(rules));
  }

  public boolean isOn(WarningCode code) {
    Boolean said = rule(code).enabled();
    return said == null ? code.enabled() : said;
  }

  public Severity severity(WarningCode code) {
    Severity said = rule(code).severity();
    return said == null ? code.severity() : said;
  }

  /**
   * Whether a rule is on and looks at a place.
   *
   * @param account empty for what is about a unit
   */
  public boolean covers(WarningCode code, String office, String unit, String account) {
    return isOn(code) && rule(code).covers(office, unit, account);
  }

  private RuleSetting rule(WarningCode code) {
    return rules.getOrDefault(code, RuleSetting.AS_DELIVERED);
  }
}

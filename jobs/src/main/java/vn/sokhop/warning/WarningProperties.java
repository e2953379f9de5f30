package vn.sokhop.warning;

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
 */
@Validated
@ConfigurationProperties("sokhop.warning")
public record WarningProperties(@DefaultValue Map<WarningCode, RuleSetting> rules) {
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

  /** What is said of a rule: where it looks. */
  public RuleSetting rule(WarningCode code) {
    return rules.getOrDefault(code, RuleSetting.AS_DELIVERED);
  }
}

package vn.sokhop.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.sokhop.finding.Severity;

/**
 * What the configuration says of one rule: switch, severity and scope. Parameters of rules stand
 * with {@link WarningProperties}.
 *
 * @param enabled null: as delivered
 * @param severity null: as delivered
 * @param offices the rule looks at these offices only; empty: all
 * @param units beginnings of unit codes; empty: all
 * @param accounts beginnings of account numbers, the kind of account; empty: all
 */
public record RuleSetting(
    @Nullable Boolean enabled,
    @Nullable Severity severity,
    @DefaultValue List<String> offices,
    @DefaultValue List<String> units,
    @DefaultValue List<String> accounts) {
  static final RuleSetting AS_DELIVERED =
      new RuleSetting(null, null, List.of(), List.of(), List.of());

  public RuleSetting {
    offices = List.copyOf(offices);
    units = List.copyOf(units);
    accounts = List.copyOf(accounts);
  }

  /**
   * Whether the rule looks at a place.
   *
   * @param account empty for what is about a unit: then the kind of account does not matter
   */
  boolean covers(String office, String unit, String account) {
    return (offices.isEmpty() || offices.contains(office))
        && (units.isEmpty() || units.stream().anyMatch(unit::startsWith))
        && (account.isEmpty()
            || accounts.isEmpty()
            || accounts.stream().anyMatch(account::startsWith));
  }
}

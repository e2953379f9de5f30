package vn.sokhop.operation.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * The time table: {@code sokhop.schedule}. Times are local to Asia/Ho_Chi_Minh.
 *
 * @param nightly when a night begins: second, minute, hour, day of month, month, day of week
 * @param monthly when the confirmations of the month before are made, in the same form; "-" is
 *     never
 * @param daysBack business date = date of the beginning less so many days; 0: the same day
 * @param workingDaysOnly no night for a rest day
 * @param catchUp missed dates are made up for, oldest first, from the last complete night on
 * @param retryAfter how long to wait after a night that failed
 */
@ConfigurationProperties("sokhop.schedule")
public record ScheduleProperties(
    @DefaultValue("0 30 19 * * *") String nightly,
    @DefaultValue("0 0 21 2 * *") String monthly,
    @DefaultValue("0") int daysBack,
    @DefaultValue("true") boolean workingDaysOnly,
    @DefaultValue("true") boolean catchUp,
    @DefaultValue("15m") Duration retryAfter) {

  private static final String NEVER = "-";

  public ScheduleProperties {
    CronExpression.parse(nightly);
    if (!monthly.equals(NEVER)) {
      CronExpression.parse(monthly);
    }
    if (daysBack < 0 || retryAfter.isNegative()) {
      throw new IllegalArgumentException("days-back and retry-after must not be negative");
    }
  }

  /** False when the confirmations of a month are left to people. */
  boolean makesMonths() {
    return !monthly.equals(NEVER);
  }
}

package vn.sokhop.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The calendar of the state sector as configured: {@code sokhop.calendar}.
 *
 * @param restDays weekly days of rest; Labour Code 2019, article 111: Saturday and Sunday for state
 *     bodies
 * @param years days that differ from the weekly rule, per calendar year
 */
@ConfigurationProperties("sokhop.calendar")
public record CalendarProperties(
    @DefaultValue({"SATURDAY", "SUNDAY"}) Set<DayOfWeek> restDays,
    @DefaultValue Map<Integer, Year> years) {

  /**
   * The days of one year that differ from the weekly rule.
   *
   * @param daysOff public holidays and days in lieu that fall on working weekdays
   * @param worked rest days that are worked in exchange
   */
  public record Year(@DefaultValue Set<LocalDate> daysOff, @DefaultValue Set<LocalDate> worked) {}
}

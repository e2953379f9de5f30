package vn.sokhop.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The calendar of the state sector as configured: {@code sokhop.calendar}. Dates and times are
 * local to Asia/Ho_Chi_Minh. A calendar that contradicts itself is not made.
 *
 * @param restDays weekly days of rest; Labour Code 2019, article 111: Saturday and Sunday for state
 *     bodies
 * @param officeHours regular hours of a working day; those of the treasury are unconfirmed
 * @param years days that differ from the weekly rule, per calendar year
 * @param overrides single days of all offices or of some that differ from all this
 */
@ConfigurationProperties("sokhop.calendar")
public record CalendarProperties(
    @DefaultValue({"SATURDAY", "SUNDAY"}) Set<DayOfWeek> restDays,
    @DefaultValue({"07:30-11:30", "13:30-17:00"}) List<TimeSpan> officeHours,
    @DefaultValue Map<Integer, Year> years,
    @DefaultValue List<SpecialDays> overrides) {

  public CalendarProperties {
    List<String> faults = CalendarFaults.of(years, overrides, DayHours.of(officeHours));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
  }

  /**
   * The days of one year that differ from the weekly rule.
   *
   * @param daysOff public holidays and days in lieu that fall on working weekdays
   * @param worked rest days that are worked in exchange
   */
  public record Year(@DefaultValue Set<LocalDate> daysOff, @DefaultValue Set<LocalDate> worked) {}

  /**
   * Days that are worked, not worked or worked at other hours. What is said of an office by its
   * code goes before what is said of all.
   *
   * @param days the days
   * @param offices codes of offices, four digits each; none: all offices
   * @param worked whether the days are worked
   * @param hours office hours of the days if they are worked; none: the regular ones
   */
  public record SpecialDays(
      @DefaultValue Set<LocalDate> days,
      @DefaultValue Set<String> offices,
      @Nullable Boolean worked,
      @DefaultValue List<TimeSpan> hours) {

    public SpecialDays {
      if (worked == null) {
        throw new IllegalArgumentException("worked: true or false is missing");
      }
      if (days.isEmpty()) {
        throw new IllegalArgumentException("days: at least one date is needed");
      }
      for (String office : offices) {
        if (!office.matches("\\d{4}")) {
          throw new IllegalArgumentException(
              "office code "
                  + office
                  + " is not four digits; in YAML it stands in quotation marks, e.g. \"0661\"");
        }
      }
      if (!worked && !hours.isEmpty()) {
        throw new IllegalArgumentException("hours are given for days that are not worked");
      }
      if (!hours.isEmpty()) {
        DayHours.of(hours);
      }
    }

    boolean isForAllOffices() {
      return offices.isEmpty();
    }

    DayHours hours(DayHours regular) {
      if (!Boolean.TRUE.equals(worked)) {
        return DayHours.REST;
      }
      return hours.isEmpty() ? regular : DayHours.of(hours);
    }
  }
}

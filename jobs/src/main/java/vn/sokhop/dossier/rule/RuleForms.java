package vn.sokhop.dossier.rule;

import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** How limits and days of the year are written in the configuration. */
final class RuleForms {
  private RuleForms() {}

  @Component
  @ConfigurationPropertiesBinding
  static class Limits implements Converter<String, Limit> {
    @Override
    public Limit convert(String text) {
      return Limit.parse(text);
    }
  }

  /** A day of any year, {@code 01-25} for 25 January. */
  @Component
  @ConfigurationPropertiesBinding
  static class DaysOfAYear implements Converter<String, MonthDay> {
    @Override
    public MonthDay convert(String text) {
      return MonthDay.parse("--" + text.strip());
    }
  }
}

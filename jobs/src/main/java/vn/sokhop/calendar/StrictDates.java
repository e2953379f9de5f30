package vn.sokhop.calendar;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Dates of the configuration are {@code yyyy-MM-dd} and exist. Without this, Spring takes 31
 * November for the 30th and says nothing.
 */
@Component
@ConfigurationPropertiesBinding
class StrictDates implements Converter<String, LocalDate> {
  @Override
  public LocalDate convert(String text) {
    return LocalDate.parse(text.strip());
  }
}

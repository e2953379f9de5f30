package vn.sokhop;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import vn.sokhop.calendar.CalendarProperties;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.message.Language;
import vn.sokhop.message.LanguageProperties;

/** The stages and their kernel, put together. Batch is set up by Boot; nothing here replaces it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

  /** The only clock; its zone is the treasury's. */
  @Bean
  Clock clock() {
    return Clock.system(TreasuryTime.ZONE);
  }

  @Bean
  WorkingCalendar workingCalendar(CalendarProperties properties) {
    return new WorkingCalendar(properties);
  }

  @Bean
  Language language(LanguageProperties properties) {
    return properties.lang();
  }
}

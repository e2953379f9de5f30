package vn.sokhop.dossier.desk;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.dossier.life.Stage;
import vn.sokhop.dossier.rule.AppliedRule;
import vn.sokhop.dossier.rule.Limit;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;
import vn.sokhop.money.Currencies;

/** Words, times and amounts of the desk in one language; times look as they do in the reports. */
final class DeskTexts {
  private final Messages messages;
  private final DateTimeFormatter dates;
  private final DecimalFormatSymbols symbols;

  DeskTexts(Language language) {
    boolean english = language == Language.EN;
    this.messages = Messages.of(DeskTexts.class, language);
    this.dates = DateTimeFormatter.ofPattern(english ? "yyyy-MM-dd" : "dd/MM/yyyy", Locale.ROOT);
    this.symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    this.symbols.setGroupingSeparator(english ? ',' : '.');
    this.symbols.setDecimalSeparator(english ? '.' : ',');
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  String stage(Stage stage) {
    return text("stage." + stage.name());
  }

  String date(LocalDate date) {
    return dates.format(date);
  }

  /** A local time with its date, seconds only where there are any; a dash where there is none. */
  String time(@Nullable LocalDateTime time) {
    if (time == null) {
      return "-";
    }
    String pattern = time.getSecond() == 0 ? "HH:mm " : "HH:mm:ss ";
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time)
        + date(time.toLocalDate());
  }

  /** The instant looked at: midnight is 24:00 of the day that ends. */
  String asOf(LocalDateTime instant) {
    return instant.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? "24:00 " + date(instant.toLocalDate().minusDays(1))
        : time(instant);
  }

  String officeTime(Duration time) {
    String minutes = Integer.toString(time.toMinutesPart());
    return time.toHours() == 0
        ? text("duration.minutes", minutes)
        : text("duration", Long.toString(time.toHours()), minutes);
  }

  String count(long number) {
    return new DecimalFormat("#,##0", symbols).format(number);
  }

  /** With the decimals of its currency. */
  String amount(BigDecimal amount, String currency) {
    int decimals =
        Math.max(
            Currencies.decimals(currency).orElse(2),
            Math.max(0, amount.stripTrailingZeros().scale()));
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(amount) + " " + currency;
  }

  /** The rule a dossier is judged by: limit, article, version and how sure it is. */
  String rule(AppliedRule rule) {
    return text(
        rule.window() ? "rule.window" : "rule",
        limit(rule.limit()),
        rule.article(),
        date(rule.version()),
        text("sure." + rule.sure().name()));
  }

  private String limit(Limit limit) {
    if (limit instanceof Limit.WorkingDays days) {
      return days.days() == 1
          ? text("limit.working-day")
          : text("limit.working-days", Integer.toString(days.days()));
    }
    return limit instanceof Limit.OfficeTime time
        ? text("limit.office-time", officeTime(time.time()))
        : text("limit.promised");
  }

  /** A text of a file on one line: nothing in it can move the cursor or turn the writing. */
  static String plain(String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.isEmpty() ? "-" : line;
  }
}

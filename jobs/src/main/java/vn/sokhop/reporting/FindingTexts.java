package vn.sokhop.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sokhop.intake.IntakeTexts;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;
import vn.sokhop.money.Currencies;
import vn.sokhop.reports.house.Figures;

/** What a finding says to people: one sentence with its figures, in one language. */
final class FindingTexts {
  private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d{2}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Messages messages;
  private final IntakeTexts intake;
  private final Figures figures;

  FindingTexts(Language language) {
    this.messages = Messages.of(FindingTexts.class, language);
    this.intake = new IntakeTexts(language);
    this.figures = Figures.of(language.locale());
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  String title(String code) {
    return messages.text(code + ".title");
  }

  Figures figures() {
    return figures;
  }

  /**
   * The sentence of an item.
   *
   * @param arguments as the stage wrote them: amounts with two decimals and ISO dates are formatted
   */
  String message(
      String family,
      String code,
      String subject,
      String currency,
      LocalDate businessDate,
      @Nullable BigDecimal treasury,
      @Nullable BigDecimal unit,
      @Nullable BigDecimal difference,
      List<String> arguments) {
    if (family.equals("FILE")) {
      return intake.finding(subject, arguments.get(0), arguments.subList(1, arguments.size()));
    }
    List<Object> values = new ArrayList<>();
    values.add(subject);
    values.add(amount(treasury, currency));
    values.add(amount(unit, currency));
    values.add(amount(difference, currency));
    values.add(figures.date(businessDate));
    for (String argument : arguments) {
      values.add(argument(argument, currency));
    }
    String sentence = messages.text(code + ".message", values.toArray());
    boolean suggested =
        messages.has(code + ".suggested") && arguments.size() > 1 && !arguments.get(1).isEmpty();
    return suggested
        ? sentence + " " + messages.text(code + ".suggested", values.toArray())
        : sentence;
  }

  /** An amount with the decimals of its currency; empty where there is none. */
  String amount(@Nullable BigDecimal amount, String currency) {
    return amount == null ? "" : figures.amount(scaled(amount, currency));
  }

  private String argument(String argument, String currency) {
    if (AMOUNT.matcher(argument).matches()) {
      return amount(new BigDecimal(argument), currency);
    }
    return DATE.matcher(argument).matches() ? figures.date(LocalDate.parse(argument)) : argument;
  }

  /** Columns hold two decimals; a currency with fewer is shown with its own. */
  static BigDecimal scaled(BigDecimal amount, String currency) {
    int decimals = Currencies.decimals(currency).orElse(2);
    BigDecimal stripped = amount.stripTrailingZeros();
    return amount.setScale(Math.max(decimals, Math.max(0, stripped.scale())));
  }
}

package vn.sokhop.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sokhop.intake.IntakeTexts;
import vn.sokhop.message.InputText;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;
import vn.sokhop.money.Currencies;
import vn.sokhop.reports.house.Figures;

/** What a finding says to people: one sentence with its figures, in one language. */
public final class FindingTexts {
  private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d{2}");
  private static final Pattern MONEY = Pattern.compile("(-?\\d+\\.\\d{2}) ([A-Z]{3})");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

  /** Families whose arguments may name texts. */
  private static final Set<String> NAMES_TEXTS =
      Set.of("DOSSIER", "CONFIRMATION", "SIGNATURE", "SPENDING");

  /** The subject of a finding about estimates, period and form; it has sentences of its own. */
  private static final Pattern ESTIMATES = Pattern.compile("\\S+ 0[12]a");

  /** The last argument may name another sentence of the code than the usual one. */
  private static final String VARIANT = "variant:";

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** An argument of this form is a text of the bundle, perhaps with arguments of its own. */
  private static final Pattern KEY = Pattern.compile("key:([A-Za-z.\\-_]+)(?::(.*))?");

  /** Stands after each argument of a text that has arguments of its own. */
  private static final String DIVIDER = "\u001f";

  private static final Pattern DIVIDERS = Pattern.compile(DIVIDER);

  private final Messages messages;
  private final IntakeTexts intake;
  private final Figures figures;

  public FindingTexts(Language language) {
    this.messages = Messages.of(FindingTexts.class, language);
    this.intake = new IntakeTexts(language);
    this.figures = Figures.of(language.locale());
  }

  /** A text of the stage. */
  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** Whether the bundle has the text. */
  public boolean has(String key) {
    return messages.has(key);
  }

  /** Why an account differs: a break by its code, or a word of stage confirmation. */
  public String cause(String code) {
    String own = "confirmation.line." + code;
    return messages.has(own) ? messages.text(own) : title(code);
  }

  /** What a code is called. */
  public String title(String code) {
    return messages.text(code + ".title");
  }

  /** A date as people write it. */
  public String date(LocalDate date) {
    return figures.date(date);
  }

  /** A number of things as people write it. */
  public String count(long number) {
    return figures.count(number);
  }

  /** Figures in the language. */
  public Figures figures() {
    return figures;
  }

  /**
   * The sentence of an item.
   *
   * @param arguments as the stage wrote them: amounts with two decimals, ISO dates and local times
   *     are formatted, those of the families that say so may name texts
   */
  public String message(
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
    values.add(InputText.shortened(subject));
    values.add(amount(treasury, currency));
    values.add(amount(unit, currency));
    values.add(amount(difference, currency));
    values.add(figures.date(businessDate));
    for (String argument : arguments) {
      values.add(
          NAMES_TEXTS.contains(family) ? told(argument, currency) : argument(argument, currency));
    }
    String sentence =
        messages.text(code + "." + sentenceOf(code, subject, arguments), values.toArray());
    boolean suggested =
        messages.has(code + ".suggested") && arguments.size() > 1 && !arguments.get(1).isEmpty();
    return CONTROL
        .matcher(
            suggested
                ? sentence + " " + messages.text(code + ".suggested", values.toArray())
                : sentence)
        .replaceAll(" ");
  }

  private String sentenceOf(String code, String subject, List<String> arguments) {
    if (ESTIMATES.matcher(subject).matches() && messages.has(code + ".estimates")) {
      return "estimates";
    }
    String last = arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1);
    String variant = last.startsWith(VARIANT) ? last.substring(VARIANT.length()) : "";
    return !variant.isEmpty() && messages.has(code + "." + variant) ? variant : "message";
  }

  /** An amount with the decimals of its currency; empty where there is none. */
  public String amount(@Nullable BigDecimal amount, String currency) {
    return amount == null ? "" : figures.amount(scaled(amount, currency));
  }

  /**
   * What a stage wrote: {@code key:…} is a text of the bundle, perhaps with arguments, {@code
   * text:…} is as a file says it.
   */
  private String told(String argument, String currency) {
    if (argument.startsWith("text:")) {
      return InputText.shortened(argument.substring("text:".length()));
    }
    Matcher key = KEY.matcher(argument);
    if (key.matches()) {
      if (key.group(2) != null && key.group(2).contains(DIVIDER)) {
        return messages.text(
            key.group(1),
            DIVIDERS.splitAsStream(key.group(2)).map(part -> told(part, currency)).toArray());
      }
      return key.group(2) == null
          ? messages.text(key.group(1))
          : counted(key.group(1), argument(key.group(2), currency));
    }
    return argument(argument, currency);
  }

  /** A value as people read it: amounts in the currency, dates and times; else as it is. */
  String argument(String argument, String currency) {
    if (AMOUNT.matcher(argument).matches()) {
      return amount(new BigDecimal(argument), currency);
    }
    Matcher money = MONEY.matcher(argument);
    if (money.matches()) {
      return amount(new BigDecimal(money.group(1)), money.group(2)) + " " + money.group(2);
    }
    if (TIME.matcher(argument).matches()) {
      return time(LocalDateTime.parse(argument));
    }
    return DATE.matcher(argument).matches()
        ? figures.date(LocalDate.parse(argument))
        : InputText.shortened(argument);
  }

  /**
   * The text of a key with one argument; of none and of one in words of its own, if it has them.
   */
  String counted(String key, String argument) {
    String own = key + "." + argument;
    return messages.has(own) ? messages.text(own) : messages.text(key, argument);
  }

  /** What a stage wrote as an argument of a sentence, as people read it. */
  String told(String argument) {
    return told(argument, "");
  }

  /** A local time with its date; seconds only where there are any. */
  String time(LocalDateTime time) {
    String pattern = time.getSecond() == 0 ? "HH:mm" : "HH:mm:ss";
    return messages.text(
        "time",
        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time),
        figures.date(time.toLocalDate()));
  }

  /** Columns hold two decimals; a currency with fewer is shown with its own. */
  public static BigDecimal scaled(BigDecimal amount, String currency) {
    int decimals = Currencies.decimals(currency).orElse(2);
    BigDecimal stripped = amount.stripTrailingZeros();
    return amount.setScale(Math.max(decimals, Math.max(0, stripped.scale())));
  }
}

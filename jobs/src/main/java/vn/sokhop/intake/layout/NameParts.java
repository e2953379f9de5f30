package vn.sokhop.intake.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * What a layout and the name of a file say together: who delivers, for which date, in which
 * sequence. A part is empty if it is in neither, or does not fit.
 *
 * @param misfit the first part of the name that is not what the layout takes it for
 */
public record NameParts(
    Optional<String> sender,
    Optional<LocalDate> date,
    Optional<Integer> seq,
    Optional<Misfit> misfit) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  /**
   * A part of a name that does not fit.
   *
   * @param layout its name
   * @param group {@code sender}, {@code date} or {@code seq}
   * @param value what stands in the name
   */
  public record Misfit(String layout, String group, String value) {}

  /** Whether a delivery can be made of it. */
  public boolean isWhole() {
    return misfit.isEmpty() && sender.isPresent() && date.isPresent();
  }

  /** Empty if the layout is not for files of this name. */
  public static Optional<NameParts> of(Layout layout, String fileName) {
    Matcher matcher = layout.file().matcher(fileName);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Reading reading = new Reading(layout.name(), matcher);
    Optional<String> sender = layout.sender().or(() -> reading.part("sender", NameParts::sender));
    Optional<LocalDate> date =
        layout.deliveryDate().or(() -> reading.part("date", NameParts::date));
    Optional<Integer> seq = layout.seq().or(() -> reading.part("seq", NameParts::seq));
    return Optional.of(new NameParts(sender, date, seq, reading.misfit));
  }

  private static Optional<String> sender(String text) {
    return LayoutFile.isSender(text) ? Optional.of(text) : Optional.empty();
  }

  /** A date as names of files have it; empty if there is no such day. */
  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> seq(String text) {
    try {
      int seq = Integer.parseInt(text);
      return seq < 0 ? Optional.empty() : Optional.of(seq);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static final class Reading {
    private final String layout;
    private final Matcher matcher;
    private Optional<Misfit> misfit = Optional.empty();

    Reading(String layout, Matcher matcher) {
      this.layout = layout;
      this.matcher = matcher;
    }

    <T> Optional<T> part(String group, Function<String, Optional<T>> read) {
      String text = LayoutFile.hasGroup(matcher.pattern(), group) ? matcher.group(group) : null;
      if (text == null) {
        return Optional.empty();
      }
      Optional<T> value = read.apply(text);
      if (value.isEmpty() && misfit.isEmpty()) {
        misfit = Optional.of(new Misfit(layout, group, text));
      }
      return value;
    }
  }
}

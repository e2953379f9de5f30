package vn.sokhop.dossier.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An administrative procedure as configured, with its limits through the years.
 *
 * @param code as the dossiers name it, e.g. {@code RECURRENT_PAYMENT}
 * @param name what people call it
 * @param rules one version after the other
 */
public record Procedure(String code, Name name, @DefaultValue List<Version> rules) {

  /** A name in both languages. */
  public record Name(String vi, String en) {
    public Name {
      Needed.check(vi, "vi", "name");
      Needed.check(en, "en", "name");
    }
  }

  /**
   * One version of the limit.
   *
   * @param from first local day of receipt it is for
   * @param to last day; none: still in force
   * @param article where it stands
   * @param sure how sure it is
   * @param windows days of the year that have a limit of their own
   * @param budgetYear dossiers of this budget year stay under this version ...
   * @param budgetYearUntil ... up to this day of receipt, whatever {@code to} says
   */
  public record Version(
      LocalDate from,
      @Nullable LocalDate to,
      Limit limit,
      String article,
      Certainty sure,
      @DefaultValue List<Window> windows,
      @Nullable Integer budgetYear,
      @Nullable LocalDate budgetYearUntil) {

    public Version {
      Needed.check(from, "from", "a rule");
      Needed.check(limit, "limit", "the rule from " + from);
      Needed.check(article, "article", "the rule from " + from);
      Needed.check(sure, "sure (seen, reported or unconfirmed)", "the rule from " + from);
      if (to != null && to.isBefore(from)) {
        throw new IllegalArgumentException(
            "a rule ends on " + to + ", before it begins on " + from);
      }
      if ((budgetYear == null) != (budgetYearUntil == null)) {
        throw new IllegalArgumentException(
            "the rule from " + from + " needs budget-year and budget-year-until together");
      }
      windows = List.copyOf(windows);
    }

    boolean isInForce(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean keeps(@Nullable Integer year, LocalDate day) {
      return budgetYear != null
          && budgetYear.equals(year)
          && budgetYearUntil != null
          && !day.isBefore(from)
          && !day.isAfter(budgetYearUntil);
    }
  }

  /**
   * Dossiers sent on these days of any year have another limit.
   *
   * @param sentFrom first local day of sending
   * @param sentTo last day, in the same year
   */
  public record Window(YearDay sentFrom, YearDay sentTo, Limit limit) {
    public Window {
      Needed.check(sentFrom, "sent-from", "a window");
      Needed.check(sentTo, "sent-to", "the window from " + sentFrom);
      Needed.check(limit, "limit", "the window from " + sentFrom);
      if (sentFrom.isAfter(sentTo)) {
        throw new IllegalArgumentException(
            "a window ends on " + sentTo + ", before it begins on " + sentFrom);
      }
    }

    boolean holds(LocalDate sent) {
      return !sentFrom.isAfter(sent) && !sentTo.isBefore(sent);
    }
  }

  public Procedure {
    Needed.check(code, "code", "a procedure");
    Needed.check(name, "name", code);
    rules = List.copyOf(rules);
  }
}

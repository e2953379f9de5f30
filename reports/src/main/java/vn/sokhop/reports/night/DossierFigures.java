package vn.sokhop.reports.night;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers counted for the day and for its month, complete, in the order in which they are shown.
 * All times are local to Asia/Ho_Chi_Minh.
 *
 * @param asOf the instant up to which everything is known; 24:00 of the business date is 00:00 of
 *     the next day
 * @param monthFrom first day of the month's figures; their last is the business date
 * @param whole all offices together
 * @param regions figures by region, those of offices without a region apart under an empty code
 * @param offices figures by treasury office
 * @param procedures figures by procedure
 * @param trend the last days, oldest first; rest days may be among them
 */
public record DossierFigures(
    LocalDateTime asOf,
    LocalDate monthFrom,
    Scope whole,
    List<Scope> regions,
    List<Scope> offices,
    List<Scope> procedures,
    List<TrendDay> trend) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST = new BigDecimal("0.1");

  public DossierFigures {
    regions = List.copyOf(regions);
    offices = List.copyOf(offices);
    procedures = List.copyOf(procedures);
    trend = List.copyOf(trend);
  }

  /**
   * Dossiers of a place or a procedure.
   *
   * @param code code of the office, region or procedure; empty for the whole
   * @param name what it is called in the language of the report
   * @param day what happened on the business date
   * @param month what happened from the first day of the month to the business date
   * @param stock what is there at the as-of instant
   * @param units units of the place; 0 for a procedure
   * @param unitsJoined those of them that have joined the online service; 0 for a procedure
   * @param lastDelivery date of the last delivery of dossiers; null for a procedure, and for a
   *     place that never delivered
   */
  public record Scope(
      String code,
      String name,
      Span day,
      Span month,
      Stock stock,
      long units,
      long unitsJoined,
      @Nullable LocalDate lastDelivery) {
    public Scope {
      if (unitsJoined > units) {
        throw new IllegalArgumentException(unitsJoined + " units joined of " + units);
      }
    }

    /** Share of units that have joined the online service, in percent; null without units. */
    public @Nullable BigDecimal joinedPercent() {
      return percent(unitsJoined, units);
    }
  }

  /**
   * What happened from one day to another.
   *
   * @param received valid dossiers received
   * @param online those of them handed in online
   * @param finished dossiers finished: in time, late, or not to be judged for want of a rule
   * @param medianHours median of the working time of those finished, in hours of office time with
   *     one decimal; null when none was finished
   * @param p90Hours its 90th percentile, likewise
   */
  public record Span(
      long received,
      long online,
      long finished,
      long inTime,
      long late,
      long notJudged,
      @Nullable BigDecimal medianHours,
      @Nullable BigDecimal p90Hours) {
    public Span {
      if (finished != inTime + late + notJudged) {
        throw new IllegalArgumentException(
            "finished %d is not in time %d + late %d + not judged %d"
                .formatted(finished, inTime, late, notJudged));
      }
      if (online > received) {
        throw new IllegalArgumentException(online + " online of " + received + " received");
      }
    }

    /** Share in time of those judged, in percent; null when none was judged. */
    public @Nullable BigDecimal inTimePercent() {
      return percent(inTime, inTime + late);
    }

    /** Share handed in online, in percent; null when none was received. */
    public @Nullable BigDecimal onlinePercent() {
      return percent(online, received);
    }
  }

  /**
   * Open dossiers at the as-of instant.
   *
   * @param open all of them
   * @param stalled late without a stated reason
   * @param lateWithReason late, with a valid extension
   * @param notTakenUp not received within the limit counted from the day they were sent
   * @param waitingForUnit waiting for the unit
   * @param noRule without a rule for their procedure
   * @param due not late, with a limit that ends in the next office day
   */
  public record Stock(
      long open,
      long stalled,
      long lateWithReason,
      long notTakenUp,
      long waitingForUnit,
      long noRule,
      long due) {

    /** Those to be chased: late without a stated reason, or not taken up. */
    public long toChase() {
      return stalled + notTakenUp;
    }
  }

  /**
   * One day.
   *
   * @param stalled late without a stated reason at the end of the day, as in {@link Stock}; null
   *     where no night was run
   */
  public record TrendDay(
      LocalDate date, long received, long finished, long late, @Nullable Long stalled) {}

  private static @Nullable BigDecimal percent(long part, long whole) {
    if (whole == 0) {
      return null;
    }
    BigDecimal share =
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    // Rounding alone makes neither none nor all of it.
    if (part > 0 && share.signum() == 0) {
      return LEAST;
    }
    return part < whole && share.compareTo(HUNDRED) == 0 ? share.subtract(LEAST) : share;
  }
}

package vn.sokhop.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.sokhop.dossier.rule.Citation;
import vn.sokhop.dossier.rule.Procedure;
import vn.sokhop.dossier.rule.Procedures;

/**
 * Settings of the stage: {@code sokhop.dossier}, most of it in {@code config/procedures.yml}.
 *
 * @param procedures limits by procedure
 * @param citations where the checks that are not about a limit stand
 * @param asOfTime local time of the business date at which a night judges, {@code 24:00} or
 *     earlier; nothing said or done later is known to it
 * @param escalation from how many days over the limit superiors are told
 * @param letterRows most dossiers listed in one letter; all of them are in the workbook
 * @param dueRows most dossiers in the list of those due next, the first by their limit; lists of
 *     late dossiers are never cut
 * @param ledgerLookBackDays calendar days before its sending in which entries of a dossier are
 *     looked for
 * @param standingNights latest nights whose list of open dossiers is kept in the database; an older
 *     night that is judged again works it out anew
 */
@Validated
@ConfigurationProperties("sokhop.dossier")
public record DossierProperties(
    @DefaultValue List<Procedure> procedures,
    @DefaultValue List<Citation> citations,
    @DefaultValue("24:00") @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00") String asOfTime,
    @DefaultValue Escalation escalation,
    @DefaultValue("200") @Min(1) @Max(100_000) int letterRows,
    @DefaultValue("20000") @Min(1) @Max(1_000_000) int dueRows,
    @DefaultValue("31") @Min(0) @Max(3660) int ledgerLookBackDays,
    @DefaultValue("35") @Min(2) @Max(3660) int standingNights) {

  /**
   * Who else is told of a dossier that is late without a stated reason; its office always is.
   *
   * @param regionFromDays working days over the limit from which the region is told
   * @param centreFromDays the same for the centre
   */
  public record Escalation(
      @DefaultValue("3") @Min(1) int regionFromDays,
      @DefaultValue("10") @Min(1) int centreFromDays) {
    public Escalation {
      if (centreFromDays < regionFromDays) {
        throw new IllegalArgumentException(
            "the centre would be told from day "
                + centreFromDays
                + " on, before the region from day "
                + regionFromDays);
      }
    }
  }

  public DossierProperties {
    procedures = List.copyOf(procedures);
    citations = List.copyOf(citations);
    // tells at once when two rules contradict each other
    new Procedures(procedures).all();
  }

  /** The instant at which the night of a business date judges; 24:00 is 00:00 of the next day. */
  public LocalDateTime asOf(LocalDate businessDate) {
    return asOfTime.equals("24:00")
        ? businessDate.plusDays(1).atStartOfDay()
        : businessDate.atTime(LocalTime.parse(asOfTime));
  }
}

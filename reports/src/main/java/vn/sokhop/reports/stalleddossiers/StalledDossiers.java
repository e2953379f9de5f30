package vn.sokhop.reports.stalleddossiers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import vn.sokhop.reports.night.DossierFigures;

/**
 * The dossiers of one night as the letters and the workbook show them.
 *
 * @param businessDate the date the night was for
 * @param attempt 1 for the first judgement of the date
 * @param version version of the program
 * @param configDigest SHA-256 of the configuration that was in force, 64 hex digits
 * @param locale language of all texts
 * @param asOf the instant up to which everything is known, local to Asia/Ho_Chi_Minh
 * @param letters in the order of printing: offices, regions, the centre; none for a place that has
 *     nothing to chase
 * @param figures figures by office, region and procedure
 * @param regionFromDays working days over the limit from which a region gets the dossier
 * @param centreFromDays working days over the limit from which the centre gets the dossier
 */
public record StalledDossiers(
    LocalDate businessDate,
    int attempt,
    String version,
    String configDigest,
    Locale locale,
    LocalDateTime asOf,
    List<Letter> letters,
    DossierFigures figures,
    int regionFromDays,
    int centreFromDays) {

  public StalledDossiers {
    letters = List.copyOf(letters);
    if (attempt < 1) {
      throw new IllegalArgumentException("attempt " + attempt + " is not 1 or more");
    }
    // Without letters the report states that there is nothing to chase.
    if (letters.isEmpty() && figures.whole().stock().toChase() > 0) {
      throw new IllegalArgumentException(
          "no letter, but dossiers to chase: " + figures.whole().stock().toChase());
    }
  }

  /** The first twelve digits of the configuration's digest, as shown to people. */
  public String shortDigest() {
    return configDigest.substring(0, Math.min(12, configDigest.length()));
  }

  /** The level that has to act on a dossier so many working days over its limit. */
  public Letter.Level level(int daysOver) {
    if (daysOver >= centreFromDays) {
      return Letter.Level.CENTRE;
    }
    return daysOver >= regionFromDays ? Letter.Level.REGION : Letter.Level.OFFICE;
  }
}

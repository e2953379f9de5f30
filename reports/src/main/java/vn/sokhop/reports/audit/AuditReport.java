package vn.sokhop.reports.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an audit of a span looked at and how. Amounts are those of the ledger, without a sign.
 *
 * @param from first business date
 * @param to last one
 * @param officeCode null: every office
 * @param unitCode null: every unit
 * @param asOf business date of the last complete night; null: none
 * @param watermark last delivery that the audit could see
 * @param version of the program
 * @param configDigest of the configuration in force
 * @param locale language of the workbook
 * @param population how the population came about, from all accepted entries on
 * @param outside what was delivered and is not among the accepted entries: rejected lines, files
 *     that are held
 * @param tests in the order in which they are shown
 * @param sample how the sample was drawn; null: none was asked for
 */
public record AuditReport(
    LocalDate from,
    LocalDate to,
    @Nullable String officeCode,
    @Nullable String unitCode,
    @Nullable LocalDate asOf,
    long watermark,
    String version,
    String configDigest,
    Locale locale,
    List<Step> population,
    List<Outside> outside,
    List<Test> tests,
    @Nullable Sample sample) {
  public AuditReport {
    population = List.copyOf(population);
    outside = List.copyOf(outside);
    tests = List.copyOf(tests);
  }

  /**
   * A set of entries of one currency on the way to the population.
   *
   * @param what {@code accepted}, {@code credits}, {@code corrections}, {@code otherCurrency},
   *     {@code population}
   * @param takenOff whether the entries are left out from here on
   */
  public record Step(
      String what, boolean takenOff, String currency, long entries, BigDecimal sum) {}

  /** Something delivered that no test can see: {@code rejectedLines} or {@code heldFiles}. */
  public record Outside(String what, long count) {}

  /**
   * One test.
   *
   * @param code {@code DUPLICATES}, {@code SAME_SAME_DIFFERENT}, …
   * @param parameters name and value, as configured
   * @param entries of the population that the test could look at
   * @param sum of these
   * @param leftOut entries of the population that it could not look at, for example without a payee
   * @param leftOutSum of these
   * @param groups found
   * @param found entries in the groups
   * @param foundSum of these
   * @param history first business date of the ledger; null where the test needs no history
   */
  public record Test(
      String code,
      List<Parameter> parameters,
      long entries,
      BigDecimal sum,
      long leftOut,
      BigDecimal leftOutSum,
      long groups,
      long found,
      BigDecimal foundSum,
      @Nullable LocalDate history) {
    public Test {
      parameters = List.copyOf(parameters);
    }
  }

  /** A parameter of a test; the name is a text of the bundle. */
  public record Parameter(String name, String value) {}

  /** The sample: the entries of the population with the lowest digests of seed and entry id. */
  public record Sample(String seed, int size) {}
}

package vn.sokhop.dossier.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.TreasuryTime;

/** What the page of one dossier needs beside its snapshots. */
final class DossierLookup {
  private static final int SUGGESTED = 5;

  /** Numbers that begin differently are no suggestion. */
  private static final int SHORTEST_BEGINNING = 2;

  private static final String FILE_NAMES =
      """
      select delivery_id, file_name
      from intake.delivered_file
      where delivery_id in (select delivery_id from intake.dossier where dossier_no = :no)
      """;

  private static final String UNIT_NAME =
      "select unit_name from registry.unit_on(:date) where unit_code = :unit";

  private static final String FIRST_SAID =
      """
      select min(as_of) at time zone 'Asia/Ho_Chi_Minh'
      from intake.dossier
      where dossier_no = :no
      having count(*) > 0
      """;

  /** The numbers next to a number in their order: by index, however many there are. */
  private static final String NEIGHBOURS =
      """
      select distinct dossier_no
      from (
        (select dossier_no from intake.dossier where dossier_no >= :no order by dossier_no limit 50)
        union all
        (select dossier_no from intake.dossier where dossier_no < :no order by dossier_no desc limit 50)
      ) near
      """;

  private static final String OPEN_FINDINGS =
      """
      select code, severity
      from dossier.finding
      where run_id = :run
        and subject = :no
        and code <> 'ENTRY_WITHOUT_DOSSIER'
        and lifecycle = 'STATE'
      order by code
      """;

  private final JdbcClient db;

  DossierLookup(JdbcClient db) {
    this.db = db;
  }

  /** A finding of a night. */
  record Found(String code, String severity) {}

  static OffsetDateTime instant(LocalDateTime local) {
    return local.atZone(TreasuryTime.ZONE).toOffsetDateTime();
  }

  /** File names by delivery. */
  Map<Integer, String> fileNames(String dossierNo) {
    Map<Integer, String> names = new HashMap<>();
    db.sql(FILE_NAMES)
        .param("no", dossierNo)
        .query(
            (java.sql.ResultSet row) -> {
              names.put(row.getInt("delivery_id"), row.getString("file_name"));
            });
    return names;
  }

  /** The name on a date; empty where the registry does not know the unit. */
  String unitName(String unitCode, LocalDate date) {
    return db.sql(UNIT_NAME)
        .param("date", date)
        .param("unit", unitCode)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** When something was first said of a dossier; empty: never. */
  List<LocalDateTime> firstSaid(String dossierNo) {
    return db.sql(FIRST_SAID).param("no", dossierNo).query(LocalDateTime.class).list();
  }

  /** Numbers that begin like a number that is not known, the longest common beginning first. */
  List<String> alike(String dossierNo) {
    String upper = dossierNo.toUpperCase(Locale.ROOT);
    return Stream.of(dossierNo, upper)
        .distinct()
        .flatMap(no -> db.sql(NEIGHBOURS).param("no", no).query(String.class).list().stream())
        .distinct()
        .filter(no -> inCommon(no, upper) >= Math.min(SHORTEST_BEGINNING, upper.length()))
        .sorted(
            Comparator.comparing((String no) -> -inCommon(no, upper))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SUGGESTED)
        .toList();
  }

  private static int inCommon(String number, String upper) {
    String other = number.toUpperCase(Locale.ROOT);
    int length = 0;
    while (length < other.length()
        && length < upper.length()
        && other.charAt(length) == upper.charAt(length)) {
      length++;
    }
    return length;
  }

  List<Found> openFindings(String dossierNo, long run) {
    return db.sql(OPEN_FINDINGS)
        .param("run", run)
        .param("no", dossierNo)
        .query((row, n) -> new Found(row.getString("code"), row.getString("severity")))
        .list();
  }
}

package vn.sokhop.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.sokhop.dossier.life.Snapshot;
import vn.sokhop.dossier.life.Stage;

/**
 * Reads snapshots by cursor, dossier by dossier: the memory of one dossier, however many there are.
 * Needs an open transaction.
 */
public final class SnapshotReader {
  private static final int FETCH_SIZE = 5_000;

  private final JdbcTemplate db;

  public SnapshotReader(DataSource dataSource) {
    this.db = new JdbcTemplate(dataSource);
    this.db.setFetchSize(FETCH_SIZE);
  }

  /** Hands over what was said of each dossier by an instant, earliest first. */
  public void forEachKnownBy(OffsetDateTime asOf, Consumer<List<Snapshot>> dossier) {
    forEach(DossierSql.ALL_SNAPSHOTS, dossier, asOf);
  }

  /** What was said of one dossier by an instant, earliest first; empty: nothing. */
  public List<Snapshot> of(String dossierNo, OffsetDateTime asOf) {
    List<Snapshot> found = new ArrayList<>();
    forEach(DossierSql.SNAPSHOTS_OF_ONE, found::addAll, asOf, dossierNo);
    return found;
  }

  /** Hands over the snapshots of each dossier, earliest first; statement of {@link DossierSql}. */
  void forEach(String statement, Consumer<List<Snapshot>> dossier, Object... arguments) {
    List<Snapshot> gathered = new ArrayList<>();
    db.query(
        connection -> {
          var prepared = connection.prepareStatement(statement);
          // binary from the first row on: times need no parsing
          prepared.unwrap(PGStatement.class).setPrepareThreshold(-1);
          for (int i = 0; i < arguments.length; i++) {
            prepared.setObject(i + 1, arguments[i]);
          }
          prepared.setFetchSize(FETCH_SIZE);
          return prepared;
        },
        (ResultSet row) -> {
          Snapshot snapshot = snapshot(row);
          if (!gathered.isEmpty() && !gathered.get(0).dossierNo().equals(snapshot.dossierNo())) {
            dossier.accept(List.copyOf(gathered));
            gathered.clear();
          }
          gathered.add(snapshot);
        });
    if (!gathered.isEmpty()) {
      dossier.accept(List.copyOf(gathered));
    }
  }

  private static Snapshot snapshot(ResultSet row) throws SQLException {
    return new Snapshot(
        row.getString(1),
        time(row, 2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        time(row, 7),
        perhaps(row, 8),
        Stage.valueOf(row.getString(9)),
        time(row, 10),
        text(row, 11),
        row.getBigDecimal(12),
        row.getString(13),
        row.getInt(14),
        extension(row),
        perhaps(row, 19),
        text(row, 20),
        number(row, 21),
        perhaps(row, 22),
        row.getInt(23),
        row.getInt(24));
  }

  private static Snapshot.Extension extension(ResultSet row) throws SQLException {
    LocalDateTime notified = perhaps(row, 15);
    LocalDateTime until = perhaps(row, 16);
    LocalDate untilDate = row.getObject(17, LocalDate.class);
    String reason = text(row, 18);
    return notified == null && until == null && untilDate == null && reason.isEmpty()
        ? Snapshot.Extension.NONE
        : new Snapshot.Extension(notified, until, untilDate, reason);
  }

  private static LocalDateTime time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class);
  }

  private static @Nullable LocalDateTime perhaps(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class);
  }

  private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }
}

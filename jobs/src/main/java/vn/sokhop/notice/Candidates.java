package vn.sokhop.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.sokhop.command.Run;
import vn.sokhop.notice.who.Addresses;

/**
 * What a night wants to tell, in the temporary table {@code candidate}: written in pieces, because
 * it may be the movements of every account. Also what cannot be told, with its reason.
 */
final class Candidates {
  private static final Logger LOG = LoggerFactory.getLogger(Candidates.class);
  private static final int ROWS_AT_ONCE = 1_000;
  private static final int NAMED_IN_LOG = 50;

  private final JdbcTemplate jdbc;
  private final Run run;
  private final List<Object[]> rows = new ArrayList<>();
  private final Set<List<String>> untold = new LinkedHashSet<>();

  Candidates(JdbcTemplate jdbc, Run run) {
    this.jdbc = jdbc;
    this.run = run;
    jdbc.execute(NoticeSql.CANDIDATES);
  }

  /**
   * A thing to tell.
   *
   * @param key the same from night to night, of contents alone
   * @param kind the section it stands in
   * @param place unit or office; empty: neither
   * @param heading of the section
   * @param order of lines within the section
   */
  record Told(String key, Kind kind, String place, String heading, String order, String line) {}

  /** Sections of a message. */
  enum Kind {
    CONTACT,
    FINDING,
    MOVEMENT,
    OFFICE,
    DOSSIER,
    FILE
  }

  void add(Collection<String> recipients, Told told) {
    for (String recipient : recipients) {
      rows.add(
          new Object[] {
            recipient,
            told.key(),
            told.kind().name(),
            told.place(),
            told.heading(),
            told.order(),
            told.line()
          });
    }
    if (rows.size() >= ROWS_AT_ONCE) {
      flush();
    }
  }

  /** A valid address in one form; one that is none is noted and passed over. */
  Optional<String> address(@Nullable String stated, String place) {
    if (stated == null || stated.isBlank()) {
      return Optional.empty();
    }
    Optional<String> address = Addresses.valid(stated);
    if (address.isEmpty() && untold.add(List.of("BAD_ADDRESS", place, TextLine.of(stated)))) {
      warn("{}: \"{}\" is no address; nothing is sent there", place, TextLine.of(stated));
    }
    return address;
  }

  /** An item that nobody can be told of. */
  void nobody(String place, String exceptionId) {
    untold.add(List.of("NOBODY", place, exceptionId));
    warn("{}: nobody can be told of item {}", place, exceptionId);
  }

  /** The log names the first ones; the table {@code untold} has all. */
  private void warn(String text, String place, String subject) {
    if (untold.size() <= NAMED_IN_LOG) {
      LOG.warn(text, place, subject);
    }
  }

  /** Everything is in the tables. */
  void end() {
    flush();
    jdbc.batchUpdate(
        NoticeSql.ADD_UNTOLD,
        untold,
        ROWS_AT_ONCE,
        (row, line) -> {
          row.setLong(1, run.runId());
          row.setObject(2, run.businessDate());
          row.setString(3, line.get(0));
          row.setString(4, line.get(1));
          row.setString(5, line.get(2));
        });
    jdbc.execute("analyze candidate");
  }

  private void flush() {
    jdbc.batchUpdate(NoticeSql.ADD_CANDIDATE, rows);
    rows.clear();
  }
}

package vn.sokhop.intake.storing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.sokhop.database.SideBySide;
import vn.sokhop.feed.Feed;

/**
 * The day partitions of the line tables. A day is made on a connection of its own, without waiting
 * for those who load, and gets its keys only when its first night is loaded.
 */
public final class DayPartitions {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private static final int DAYS_A_TRANSACTION = 50;

  private static final List<String> NOT_BY_DAY =
      Stream.of(Feed.DOSSIERS, Feed.CONFIRMATIONS, Feed.ESTIMATES)
          .map(DayPartitions::table)
          .toList();

  private final DataSource dataSource;
  private final Set<String> known = new HashSet<>();

  public DayPartitions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Whether lines of the feed are kept by day; what is asked for by its own number is not. */
  public static boolean isByDay(Feed feed) {
    return switch (feed.kind()) {
      case REGISTRY, DOSSIER, PERIOD -> false;
      case TREASURY, UNIT -> true;
    };
  }

  /** Name of the feed's line table in schema intake. */
  public static String table(Feed feed) {
    return switch (feed) {
      case UNITS -> "unit_line";
      case ACCOUNTS -> "account_line";
      case SIGNERS -> "signer_line";
      case TRANSACTIONS -> "transaction_line";
      case BALANCES -> "balance_line";
      case UNIT_RECORDS -> "unit_record_line";
      case UNIT_BALANCES -> "unit_balance_line";
      case DOSSIERS -> "dossier_line";
      case CONFIRMATIONS -> "confirmation_line";
      case ESTIMATES -> "estimate_line";
    };
  }

  /** Names of the partitions of the days, with their schema. */
  static List<String> names(Feed feed, Collection<LocalDate> days) {
    return days.stream().sorted().map(day -> "intake." + name(feed, day)).toList();
  }

  /** Makes the partitions of the days that have none, in one transaction. */
  public synchronized void ensure(Feed feed, Collection<LocalDate> days) {
    Set<LocalDate> unknown = new TreeSet<>(days);
    unknown.removeIf(day -> known.contains(name(feed, day)));
    if (unknown.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (LocalDate day : unknown) {
        String name = name(feed, day);
        if (!isAttached(statement, name)) {
          create(statement, feed, day, name);
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException("day partitions could not be made", e);
    }
    unknown.forEach(day -> known.add(name(feed, day)));
  }

  private static void create(Statement statement, Feed feed, LocalDate day, String name)
      throws SQLException {
    String parent = "intake." + table(feed);
    statement.execute(
        "create table intake.%s (like %s including defaults including constraints)"
            .formatted(name, parent));
    statement.execute(
        "alter table %s attach partition intake.%s for values from ('%s') to ('%s')"
            .formatted(parent, name, day, day.plusDays(1)));
  }

  private static boolean isAttached(Statement statement, String name) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("select to_regclass('intake.%s') is not null".formatted(name))) {
      return found.next() && found.getBoolean(1);
    }
  }

  /**
   * Gives every day that lacks it the key of its lines, by which they are proved: no line can then
   * stand in it twice. And tells the planner what stands in it, without which a proof sorts a
   * million lines instead of adding them up.
   */
  public void keyByLine() {
    List<Runnable> keys = new ArrayList<>();
    days((feed, names) -> keys.add(() -> each(names, DayPartitions::keyByLine)));
    SideBySide.run(keys);
  }

  /**
   * Pieces of work that give days their other keys; each can be done by itself, also while lines
   * are proved.
   */
  public List<Runnable> otherKeys() {
    List<Runnable> pieces = new ArrayList<>();
    days((feed, names) -> pieces.add(() -> each(names, (own, name) -> finish(own, feed, name))));
    pieces.add(() -> each(NOT_BY_DAY, DayPartitions::analyze));
    return pieces;
  }

  /** Tells of days that lack a key, some of one feed at a time. */
  private void days(BiConsumer<Feed, List<String>> work) {
    withConnection(
        statement -> {
          for (Feed feed : Feed.values()) {
            if (isByDay(feed)) {
              inParts(withoutKeys(statement, feed)).forEach(names -> work.accept(feed, names));
            }
          }
        });
  }

  private static List<List<String>> inParts(List<String> names) {
    List<List<String>> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i += DAYS_A_TRANSACTION) {
      parts.add(names.subList(i, Math.min(names.size(), i + DAYS_A_TRANSACTION)));
    }
    return parts;
  }

  /** What is done with a statement on a connection of its own, in one transaction. */
  @FunctionalInterface
  private interface Work {
    void with(Statement statement) throws SQLException;
  }

  /** The same for one table. */
  @FunctionalInterface
  private interface TableWork {
    void with(Statement statement, String table) throws SQLException;
  }

  private void withConnection(Work work) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      work.with(statement);
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException("day partitions could not be finished", e);
    }
  }

  private void each(List<String> tables, TableWork work) {
    withConnection(
        statement -> {
          statement.execute("set local maintenance_work_mem = '128MB'");
          // The other core is busy with another key.
          statement.execute("set local max_parallel_maintenance_workers = 0");
          for (String table : tables) {
            work.with(statement, table);
          }
        });
  }

  /** Days of which a key is missing: they are new, or a process died before all were made. */
  private static List<String> withoutKeys(Statement statement, Feed feed) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery(
            """
            select c.relname
            from pg_inherits i
            join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'intake.%s'::regclass
              and (
                not c.relhasindex
                or (select count(*) from pg_index x where x.indrelid = c.oid) < %d)
            order by c.relname
            """
                .formatted(table(feed), feed == Feed.TRANSACTIONS ? 4 : 2))) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  private static void keyByLine(Statement statement, String name) throws SQLException {
    statement.execute(
        "create unique index if not exists %s_by_line on intake.%s (delivery_id, line_no)"
            .formatted(name, name));
    analyze(statement, name);
  }

  private static void finish(Statement statement, Feed feed, String name) throws SQLException {
    String columns =
        switch (feed) {
          case TRANSACTIONS, UNIT_RECORDS -> "(account_no, voucher_key)";
          default -> "(account_no)";
        };
    statement.execute(
        "create index if not exists %s_by_account on intake.%s %s".formatted(name, name, columns));
    if (feed == Feed.TRANSACTIONS) {
      // Few entries reverse another one, and offices may have no dossiers: only those that do.
      statement.execute(
          "create index if not exists %s_by_dossier on intake.%s (dossier_no) where dossier_no is not null"
              .formatted(name, name));
      statement.execute(
          "create index if not exists %s_by_reversal on intake.%s (reversal_of) where reversal_of is not null"
              .formatted(name, name));
    }
  }

  private static void analyze(Statement statement, String name) throws SQLException {
    statement.execute("analyze intake." + name);
  }

  private static String name(Feed feed, LocalDate day) {
    return table(feed) + "_" + DAY.format(day);
  }
}

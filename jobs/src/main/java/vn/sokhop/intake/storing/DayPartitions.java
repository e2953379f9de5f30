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
import javax.sql.DataSource;
import vn.sokhop.feed.Feed;

/**
 * The day partitions of the line tables. A day is made on a connection of its own, without waiting
 * for those who load, and gets its keys only when its first night is loaded.
 */
public final class DayPartitions {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private static final int DAYS_A_TRANSACTION = 50;

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

  /** Gives every day that has none yet its keys, and the planner its figures of what was loaded. */
  public void finish() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (Feed feed : Feed.values()) {
        if (isByDay(feed)) {
          finish(connection, statement, feed, withoutKeys(statement, table(feed)));
        }
      }
      for (Feed feed : List.of(Feed.DOSSIERS, Feed.CONFIRMATIONS, Feed.ESTIMATES)) {
        statement.execute("analyze intake." + table(feed));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("day partitions could not be finished", e);
    }
  }

  private static void finish(
      Connection connection, Statement statement, Feed feed, List<String> names)
      throws SQLException {
    connection.setAutoCommit(false);
    statement.execute("set maintenance_work_mem = '128MB'");
    for (int i = 0; i < names.size(); i++) {
      finish(statement, feed, names.get(i));
      if ((i + 1) % DAYS_A_TRANSACTION == 0) {
        connection.commit();
      }
    }
    statement.execute("reset maintenance_work_mem");
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static List<String> withoutKeys(Statement statement, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery(
            """
            select c.relname
            from pg_inherits i
            join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'intake.%s'::regclass
              and not c.relhasindex
            order by c.relname
            """
                .formatted(table))) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  private static void finish(Statement statement, Feed feed, String name) throws SQLException {
    String second =
        switch (feed) {
          case TRANSACTIONS, UNIT_RECORDS -> "(account_no, voucher_key)";
          default -> "(account_no)";
        };
    statement.execute(
        "create unique index %s_by_line on intake.%s (delivery_id, line_no)".formatted(name, name));
    statement.execute("create index %s_by_account on intake.%s %s".formatted(name, name, second));
    if (feed == Feed.TRANSACTIONS) {
      // Few entries reverse another one, and offices may have no dossiers: only those that do.
      statement.execute(
          "create index %s_by_dossier on intake.%s (dossier_no) where dossier_no is not null"
              .formatted(name, name));
      statement.execute(
          "create index %s_by_reversal on intake.%s (reversal_of) where reversal_of is not null"
              .formatted(name, name));
    }
    statement.execute("analyze intake.%s".formatted(name));
  }

  private static String name(Feed feed, LocalDate day) {
    return table(feed) + "_" + DAY.format(day);
  }
}

package vn.sokhop.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.support.AbstractSqlTypeValue;

/**
 * A PostgreSQL array as a statement parameter. Sent with its real type, so that the planner sees
 * constants and leaves out the day partitions that are not asked for.
 */
public final class SqlArray extends AbstractSqlTypeValue {
  private final String elementType;
  private final Object[] elements;

  private SqlArray(String elementType, Object[] elements) {
    this.elementType = elementType;
    this.elements = elements;
  }

  public static SqlArray dates(Collection<LocalDate> dates) {
    return new SqlArray("date", dates.stream().map(LocalDate::toString).toArray());
  }

  /**
   * Dates whose day partitions are looked into; not for {@code unnest}. An empty array would let
   * the planner leave out no partition at all: a night without such dates would plan for every day
   * there ever was. A day that no line can have leaves out all of them.
   */
  public static SqlArray days(Collection<LocalDate> dates) {
    return dates.isEmpty() ? new SqlArray("date", new Object[] {"-infinity"}) : dates(dates);
  }

  public static SqlArray integers(Collection<Integer> integers) {
    return new SqlArray("int4", integers.toArray());
  }

  public static SqlArray longs(Collection<Long> longs) {
    return new SqlArray("int8", longs.toArray());
  }

  public static SqlArray texts(List<String> texts) {
    return new SqlArray("text", texts.toArray());
  }

  @Override
  protected Object createTypeValue(Connection connection, int sqlType, @Nullable String typeName)
      throws SQLException {
    return connection.createArrayOf(elementType, elements);
  }
}

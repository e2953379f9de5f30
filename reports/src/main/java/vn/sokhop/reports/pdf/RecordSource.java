package vn.sokhop.reports.pdf;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.CleanText;

/**
 * Public records as the rows of a template; its fields are named like the record's components.
 * Texts are cleaned, and cut where one alone would fill a page.
 */
public final class RecordSource<T extends Record> implements JRRewindableDataSource {
  private static final int MAX_TEXT = 1_500;

  private final List<T> rows;
  private final Map<String, Method> accessors = new HashMap<>();
  private int at = -1;

  public RecordSource(Class<T> type, List<T> rows) {
    this.rows = List.copyOf(rows);
    for (RecordComponent component : type.getRecordComponents()) {
      accessors.put(component.getName(), component.getAccessor());
    }
  }

  @Override
  public boolean next() {
    return ++at < rows.size();
  }

  @Override
  public void moveFirst() {
    at = -1;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) throws JRException {
    Method accessor = accessors.get(field.getName());
    if (accessor == null) {
      throw new JRException("the record has no component " + field.getName());
    }
    try {
      Object value = accessor.invoke(rows.get(at));
      return value instanceof String text ? CleanText.limit(CleanText.of(text), MAX_TEXT) : value;
    } catch (ReflectiveOperationException e) {
      throw new JRException(e);
    }
  }
}

package vn.sokhop.sample.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one sender delivers one feed. A day that is not planned is delivered the plain way: one file,
 * sequence 01, there before its own night.
 */
public final class Deliveries {
  private final Map<Integer, List<Delivery>> planned = new HashMap<>();

  /** Says how the lines of a day reach the inbox; an empty list means that they never do. */
  public void plan(int day, List<Delivery> deliveries) {
    planned.put(day, List.copyOf(deliveries));
  }

  public List<Delivery> of(int day) {
    return planned.getOrDefault(day, List.of(Delivery.plain(day)));
  }

  /** True when nothing but plain files is planned, so that a file may be written as a stream. */
  public boolean isPlain() {
    return planned.isEmpty();
  }
}

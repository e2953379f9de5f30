package vn.sokhop.sample.fault;

import java.util.EnumMap;
import java.util.Map;

/** What can be planted: the fault itself, when it can begin and how many nights its story takes. */
public enum FaultKind {
  LATE_RECORD(
      HarmlessCases::lateRecord,
      0,
      1,
      "The unit books a payment one day later: waits one night, then agrees. Nothing is listed.");

  @SuppressWarnings("ImmutableEnumChecker") // a method reference; it has no state
  private final Fault fault;

  private final int earliest;
  private final int nights;
  private final String story;

  FaultKind(Fault fault, int earliest, int nights, String story) {
    this.fault = fault;
    this.earliest = earliest;
    this.nights = nights;
    this.story = story;
  }

  /** Every kind so many times. */
  public static Map<FaultKind, Integer> each(int times) {
    Map<FaultKind, Integer> all = new EnumMap<>(FaultKind.class);
    for (FaultKind kind : values()) {
      all.put(kind, times);
    }
    return all;
  }

  Fault fault() {
    return fault;
  }

  /** Index of the first day on which it can happen. */
  int earliest() {
    return earliest;
  }

  /** Nights after its day until nothing changes any more. */
  int nights() {
    return nights;
  }

  /** True where it may not be left unfinished at the end: a file that is held. */
  boolean mustEnd() {
    return false;
  }

  String story() {
    return story;
  }
}

package vn.sokhop.calendar;

import java.time.ZoneId;

/** The clock on the wall of the treasury: a time without offset is one of it (formats.md §2.1). */
public final class TreasuryTime {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private TreasuryTime() {}
}

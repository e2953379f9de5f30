package vn.sokhop.reports.house;

import java.time.ZoneId;

/** The clock on the wall of the treasury: reports show every instant in it. */
public final class TreasuryTime {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private TreasuryTime() {}
}

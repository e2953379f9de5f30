package vn.sokhop.sample.treasury;

/** What a movement is for, with the amounts, vouchers and words that go with it. */
public enum Purpose {
  SALARY("C2-02a/NS", "GRDT", "6000", 40_000_000L, 480_000_000L, "Chi lương tháng 11/2026"),
  STATIONERY("C4-02a/KB", "UNC", "6550", 900_000L, 18_000_000L, "Mua văn phòng phẩm"),
  REPAIR("C4-02a/KB", "UNC", "6900", 5_000_000L, 90_000_000L, "Sửa chữa thường xuyên tài sản"),
  TRAVEL("C4-02a/KB", "UNC", "6700", 500_000L, 12_000_000L, "Thanh toán công tác phí"),
  CONSTRUCTION(
      "C4-02a/KB", "UNC", "9300", 95_000_000L, 950_000_000L, "Thanh toán khối lượng xây dựng"),
  MEETING("C4-02a/KB", "UNC", "6650", 2_000_000L, 36_000_000L, "Chi hội nghị, tập huấn"),
  UTILITY("C4-02a/KB", "TD", "6500", 700_000L, 29_000_000L, "Tiền điện, nước kỳ 11/2026"),
  FEE("C1-02/NS", "NTM", "2450", 50_000L, 8_000_000L, "Nộp phí, lệ phí trong ngày"),
  BUDGET("C2-04/NS", "LCT", "0000", 300_000_000L, 2_400_000_000L, "Cấp kinh phí tháng 11/2026");

  private static final Purpose[] PAYMENTS = {
    SALARY, STATIONERY, STATIONERY, REPAIR, REPAIR, TRAVEL, TRAVEL, CONSTRUCTION, MEETING, MEETING
  };

  private final String voucherType;
  private final String series;
  private final String content;
  private final long least;
  private final long most;
  private final String words;

  Purpose(String voucherType, String series, String content, long least, long most, String words) {
    this.voucherType = voucherType;
    this.series = series;
    this.content = content;
    this.least = least;
    this.most = most;
    this.words = words;
  }

  public String voucherType() {
    return voucherType;
  }

  public String series() {
    return series;
  }

  public String content() {
    return content;
  }

  public String words() {
    return words;
  }

  /** An amount in đồng as such a movement has it: mostly in thousands, small ones more often. */
  public long amount(Chance chance) {
    long span = most - least;
    long drawn = least + Math.min(chance.upTo(span), chance.upTo(span));
    long step = chance.percent(80) ? 1_000L : 1L;
    return Math.max(step, drawn / step * step);
  }

  /** One of the purposes for which money is paid out. */
  public static Purpose ofPayment(Chance chance) {
    return PAYMENTS[chance.below(PAYMENTS.length)];
  }
}

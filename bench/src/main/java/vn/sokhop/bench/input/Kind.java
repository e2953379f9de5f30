package vn.sokhop.bench.input;

/** How the entry and the unit record of one voucher go together. */
enum Kind {
  EQUAL(1, 1),
  ENTRY_ALONE(1, 0),
  RECORD_ALONE(0, 1),
  AMOUNT_DIFFERS(1, 1),
  SIDE_DIFFERS(1, 1),
  TWO_RECORDS(1, 2),
  TWO_ENTRIES(2, 1);

  /** Of so many vouchers in a row each kind but the first is planted once. */
  static final int CYCLE = 1_000;

  private static final int FIRST_PLANTED = 50;
  private static final int APART = 150;

  // Shifts the planted vouchers from cycle to cycle, so that they do not fall on the same accounts.
  private static final int SHIFT = 617;

  private final int entries;
  private final int records;

  Kind(int entries, int records) {
    this.entries = entries;
    this.records = records;
  }

  /** Lines of the voucher in the book. */
  int lines(Book book) {
    return book == Book.TREASURY ? entries : records;
  }

  static Kind of(long voucher) {
    int place = (int) ((voucher + voucher / CYCLE * SHIFT) % CYCLE);
    int planted = place - FIRST_PLANTED;
    if (planted < 0 || planted % APART != 0 || planted / APART + 1 >= values().length) {
      return EQUAL;
    }
    return values()[planted / APART + 1];
  }

  /** What any program has to find in so many vouchers. */
  static Counts planted(long vouchers) {
    long cycles = vouchers / CYCLE;
    long entries = 0;
    long records = 0;
    long missing = 0;
    long other = 0;
    for (Kind kind : values()) {
      if (kind == EQUAL) {
        continue;
      }
      entries += cycles * kind.entries;
      records += cycles * kind.records;
      if (kind.entries == 0 || kind.records == 0) {
        missing += cycles * (kind.entries + kind.records);
      } else {
        other += cycles * (kind.entries + kind.records);
      }
    }
    long equal = vouchers - cycles * (values().length - 1);
    return new Counts(entries + equal, records + equal, equal, missing, other);
  }
}

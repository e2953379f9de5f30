package vn.sokhop.bench.input;

/**
 * A treasury of a given size on one business date. Voucher {@code v} is of account {@code v %
 * accounts}; a unit has five accounts and 200 vouchers; units lie office by office.
 *
 * @param vouchers also the number of entries and of unit records; a multiple of 1,000
 */
record Treasury(long seed, int vouchers, int offices) {
  static final int VOUCHERS_A_UNIT = 200;
  static final int ACCOUNTS_A_UNIT = 5;

  /** High enough that no account is overdrawn or drained. */
  static final long OPENING = 1_000_000_000_000L;

  private static final int FIRST_UNIT = 1_000_000;
  private static final int FIRST_OFFICE = 661;

  // Whole thousands, from two of them on so that each can be divided, and below the amounts from
  // which payments are compared with each other.
  private static final int UNIT_OF_AMOUNT = 1_000;
  private static final int AMOUNTS = 8_998;

  Treasury {
    if (vouchers < Kind.CYCLE || vouchers % Kind.CYCLE != 0) {
      throw new IllegalArgumentException(
          vouchers + " vouchers; expected a multiple of " + Kind.CYCLE + ".");
    }
  }

  int units() {
    return vouchers / VOUCHERS_A_UNIT;
  }

  int accounts() {
    return units() * ACCOUNTS_A_UNIT;
  }

  int vouchersAnAccount() {
    return VOUCHERS_A_UNIT / ACCOUNTS_A_UNIT;
  }

  /** First unit of the office; of the office behind the last one: the number of units. */
  int firstUnit(int office) {
    return (int) ((long) units() * office / offices);
  }

  String officeCode(int office) {
    return "0" + (FIRST_OFFICE + office);
  }

  String unitCode(int unit) {
    return Integer.toString(FIRST_UNIT + unit);
  }

  String accountNo(int account) {
    return "371"
        + account % ACCOUNTS_A_UNIT
        + ".2."
        + unitCode(account / ACCOUNTS_A_UNIT)
        + ".00000";
  }

  String voucherNo(int voucher) {
    return "UNC" + (100_000_000 + voucher) + "/11";
  }

  /** The n-th voucher of the account. */
  int voucher(int account, int nth) {
    return account + nth * accounts();
  }

  /** Whether the book has the voucher as a decrease: a debit, all accounts being deposits. */
  boolean isDecrease(int voucher, Book book) {
    boolean decrease = draw(voucher, 1, 3) > 0;
    boolean differs = book == Book.UNIT && Kind.of(voucher) == Kind.SIDE_DIFFERS;
    return decrease != differs;
  }

  /** Amount of the n-th line of the voucher in the book. */
  long amount(int voucher, Book book, int nth) {
    Kind kind = Kind.of(voucher);
    long thousands = 2L + draw(voucher, 2, AMOUNTS);
    long first = thousands / 2;
    long part = kind.lines(book) == 1 ? thousands : nth == 0 ? first : thousands - first;
    long more = book == Book.UNIT && kind == Kind.AMOUNT_DIFFERS ? 1 : 0;
    return (part + more) * UNIT_OF_AMOUNT;
  }

  /** What the book says went into the account and out of it. */
  Turnover turnover(int account, Book book) {
    long increases = 0;
    long decreases = 0;
    for (int nth = 0; nth < vouchersAnAccount(); nth++) {
      int voucher = voucher(account, nth);
      for (int line = 0; line < Kind.of(voucher).lines(book); line++) {
        long amount = amount(voucher, book, line);
        increases += isDecrease(voucher, book) ? 0 : amount;
        decreases += isDecrease(voucher, book) ? amount : 0;
      }
    }
    return new Turnover(increases, decreases);
  }

  /** Movements of an account. */
  record Turnover(long increases, long decreases) {
    long closing() {
      return OPENING + increases - decreases;
    }
  }

  /** A number below the bound; the same for the same seed, voucher and question. */
  int draw(int voucher, int question, int bound) {
    // The mixing of SplitMix64: neighbours have nothing to do with each other.
    long mixed = (seed * 31 + question) * 0xD1342543DE82EF95L + voucher * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) (((mixed ^ (mixed >>> 31)) >>> 1) % bound);
  }
}

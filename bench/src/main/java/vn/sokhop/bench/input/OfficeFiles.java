package vn.sokhop.bench.input;

import java.io.IOException;
import java.nio.file.Path;

/** What one office and its units deliver. */
final class OfficeFiles {
  private static final String TRANSACTIONS =
      "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,currency,"
          + "voucher_no,voucher_type,channel,payee_account,payee_name,description";
  private static final String BALANCES =
      "business_date,office_code,account_no,opening_balance,debit_total,credit_total,"
          + "closing_balance";
  private static final String UNIT_RECORDS =
      "unit_code,account_no,record_date,voucher_no,increase_amount,decrease_amount,payee_name,"
          + "description";
  private static final String UNIT_BALANCES =
      "unit_code,account_no,from_date,to_date,opening_balance,increases,decreases,closing_balance";
  private static final int PAYEES_A_UNIT = 8;
  private static final String DATE = Inputs.DATE.toString();

  private final Treasury treasury;
  private final Path folder;
  private final String code;
  private final int firstUnit;
  private final int behindUnit;

  OfficeFiles(Treasury treasury, Path folder, int office) {
    this.treasury = treasury;
    this.folder = folder;
    this.code = treasury.officeCode(office);
    this.firstUnit = treasury.firstUnit(office);
    this.behindUnit = treasury.firstUnit(office + 1);
  }

  /** In the order of posting: the accounts take turns. */
  void transactions() throws IOException {
    try (CsvFile file =
        new CsvFile(folder, "transactions", code, TRANSACTIONS, "debit_total", "credit_total")) {
      for (int nth = 0; nth < treasury.vouchersAnAccount(); nth++) {
        for (int account = firstAccount(firstUnit); account < firstAccount(behindUnit); account++) {
          int voucher = treasury.voucher(account, nth);
          for (int line = 0; line < Kind.of(voucher).lines(Book.TREASURY); line++) {
            entry(file, account, voucher, line);
          }
        }
      }
    }
  }

  private void entry(CsvFile file, int account, int voucher, int line) throws IOException {
    long amount = treasury.amount(voucher, Book.TREASURY, line);
    boolean debit = treasury.isDecrease(voucher, Book.TREASURY);
    int payee = payee(voucher);
    long unit = account / Treasury.ACCOUNTS_A_UNIT;
    file.numbered(code + "-2026-", 10_000_000_000L + 2L * voucher + line)
        .text(DATE)
        .text(postedAt(voucher))
        .text(code)
        .text(treasury.accountNo(account))
        .amounts(debit ? amount : 0, debit ? 0 : amount)
        .text("VND")
        .text(treasury.voucherNo(voucher))
        .text("C2-02a/NS")
        .text("DVCTT")
        .numbered("19", 1_000_000 + unit * PAYEES_A_UNIT + payee)
        .numbered("Công ty TNHH Hòa Bình ", payee)
        .numbered("Thanh toán tiền hàng hóa dịch vụ đợt ", instalment(voucher))
        .end();
  }

  private String postedAt(int voucher) {
    int minute = treasury.draw(voucher, 3, 60);
    int hour = 8 + treasury.draw(voucher, 4, 9);
    return DATE + "T" + twoDigits(hour) + ":" + twoDigits(minute) + ":00+07:00";
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private int payee(int voucher) {
    return treasury.draw(voucher, 5, PAYEES_A_UNIT);
  }

  private int instalment(int voucher) {
    return 1 + treasury.draw(voucher, 6, 12);
  }

  void balances() throws IOException {
    try (CsvFile file =
        new CsvFile(folder, "balances", code, BALANCES, "debit_total", "credit_total")) {
      for (int account = firstAccount(firstUnit); account < firstAccount(behindUnit); account++) {
        Treasury.Turnover turnover = treasury.turnover(account, Book.TREASURY);
        file.text(DATE)
            .text(code)
            .text(treasury.accountNo(account))
            .number(Treasury.OPENING)
            .amounts(turnover.decreases(), turnover.increases())
            .number(turnover.closing())
            .end();
      }
    }
  }

  /** One book after the other. */
  void records() throws IOException {
    try (CsvFile file = new CsvFile(folder, "unit-records", code, UNIT_RECORDS)) {
      for (int unit = firstUnit; unit < behindUnit; unit++) {
        records(file, unit);
      }
    }
  }

  void recordsByUnit() throws IOException {
    for (int unit = firstUnit; unit < behindUnit; unit++) {
      try (CsvFile file =
          new CsvFile(folder, "unit-records", treasury.unitCode(unit), UNIT_RECORDS)) {
        records(file, unit);
      }
    }
  }

  private void records(CsvFile file, int unit) throws IOException {
    for (int nth = 0; nth < treasury.vouchersAnAccount(); nth++) {
      for (int account = firstAccount(unit); account < firstAccount(unit + 1); account++) {
        int voucher = treasury.voucher(account, nth);
        for (int line = 0; line < Kind.of(voucher).lines(Book.UNIT); line++) {
          record(file, account, voucher, line);
        }
      }
    }
  }

  private void record(CsvFile file, int account, int voucher, int line) throws IOException {
    long amount = treasury.amount(voucher, Book.UNIT, line);
    boolean decrease = treasury.isDecrease(voucher, Book.UNIT);
    file.text(treasury.unitCode(account / Treasury.ACCOUNTS_A_UNIT))
        .text(treasury.accountNo(account))
        .text(DATE)
        .text(treasury.voucherNo(voucher))
        .amounts(decrease ? 0 : amount, decrease ? amount : 0)
        .numbered("Công ty TNHH Hòa Bình ", payee(voucher))
        .numbered("Thanh toán đợt ", instalment(voucher))
        .end();
  }

  /** The units' own view: their records on top of the treasury's opening balance. */
  void unitBalances() throws IOException {
    try (CsvFile file = new CsvFile(folder, "unit-balances", code, UNIT_BALANCES)) {
      for (int account = firstAccount(firstUnit); account < firstAccount(behindUnit); account++) {
        Treasury.Turnover turnover = treasury.turnover(account, Book.UNIT);
        file.text(treasury.unitCode(account / Treasury.ACCOUNTS_A_UNIT))
            .text(treasury.accountNo(account))
            .text(DATE)
            .text(DATE)
            .number(Treasury.OPENING)
            .amounts(turnover.increases(), turnover.decreases())
            .number(turnover.closing())
            .end();
      }
    }
  }

  private static int firstAccount(int unit) {
    return unit * Treasury.ACCOUNTS_A_UNIT;
  }
}

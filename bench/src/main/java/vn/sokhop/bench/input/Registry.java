package vn.sokhop.bench.input;

import java.io.IOException;
import java.nio.file.Path;

/** The units and accounts of the treasury. */
final class Registry {
  private final Treasury treasury;
  private final Path folder;

  Registry(Treasury treasury, Path folder) {
    this.treasury = treasury;
    this.folder = folder;
  }

  void write() throws IOException {
    try (CsvFile units = new CsvFile(folder, "units", "all", "unit_code,unit_name,office_code");
        CsvFile accounts =
            new CsvFile(
                folder,
                "accounts",
                "all",
                "account_no,unit_code,office_code,balance_side,opened_on")) {
      for (int office = 0; office < treasury.offices(); office++) {
        String code = treasury.officeCode(office);
        for (int unit = treasury.firstUnit(office); unit < treasury.firstUnit(office + 1); unit++) {
          units.text(treasury.unitCode(unit)).numbered("Đơn vị ", unit).text(code).end();
          for (int nth = 0; nth < Treasury.ACCOUNTS_A_UNIT; nth++) {
            accounts
                .text(treasury.accountNo(unit * Treasury.ACCOUNTS_A_UNIT + nth))
                .text(treasury.unitCode(unit))
                .text(code)
                .text("CREDIT")
                .text("2020-01-01")
                .end();
          }
        }
      }
    }
  }
}

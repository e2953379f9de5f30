package vn.sokhop.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.reading.Reject;

class LayoutsTest {
  private static final String TABMIS =
      """
      feed: unit-records
      file: 'so-chi-tiet_(?<sender>[0-9]{7})_(?<date>[0-9]{8})\\.csv'
      separator: ";"
      date-patterns: [dd/MM/yyyy]
      decimal-sign: ","
      thousands-sign: "."
      columns:
        unit_code: "{ĐVQHNS:0000000}"
        account_no: "{TK}.{Cấp}.{ĐVQHNS:0000000}.{CTMT:00000}"
        record_date: "{Ngày}"
        voucher_no: "{Số CT}"
        increase_amount: { value: "{Số tiền}", when: Loại, is: [T, Thu] }
        decrease_amount: { value: "{Số tiền}", when: Loại, is: [C] }
        currency: VND
        description: { value: "{Loại}", translate: { T: Thu, C: Chi } }
      """;

  @TempDir Path folder;

  private Layouts load(String yaml) throws IOException {
    Files.writeString(folder.resolve("one.yml"), yaml);
    return Layouts.load(folder);
  }

  private static List<String> map(Layout layout, List<String> header, String... fields) {
    String[] values = new String[layout.feed().columns().size()];
    Reject reject =
        new Mapping(layout.feed(), Optional.of(layout))
            .bind(Header.of(header))
            .fill(fields, fields.length, values);
    assertThat(reject).isNull();
    return List.of(values);
  }

  @Test
  void putsAnAccountNumberTogetherFromSegmentsWithVietnameseHeaders() throws IOException {
    Layout layout = load(TABMIS).matching("so-chi-tiet_1000001_20261120.csv").get(0);
    List<String> header =
        List.of("Ngày", "Số CT", "TK", "Cấp", "ĐVQHNS", "CTMT", "Loại", "Số tiền");
    assertThat(
            map(layout, header, "20/11/2026", "UC01", "3713", "0", "1001", "7", "T", "1.250.000"))
        .containsExactly(
            "0001001",
            "3713.0.0001001.00007",
            "",
            "2026-11-20",
            "UC01",
            "1250000",
            "",
            "VND",
            "",
            "Thu");
    assertThat(map(layout, header, "31/02/2026", "", "3713", "0", "1001", "7", "C", "12,5"))
        .containsExactly(
            "0001001", "3713.0.0001001.00007", "", "31/02/2026", "", "", "12.5", "VND", "", "Chi");
  }

  @Test
  void isChosenByTheWholeNameOnly() throws IOException {
    assertThat(load(TABMIS).matching("x-so-chi-tiet_1000001_20261120.csv")).isEmpty();
    assertThat(load(TABMIS).layouts().get(0).feed()).isEqualTo(Feed.UNIT_RECORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          feed: unit-records   | feed: invoices      | feed: is no feed; expected one like transactions
          separator: ";"       | seperator: ";"      | seperator: is not a key of a layout
          separator: ";"       | separator: ";;"     | separator: ";;" is not one ASCII character, nor TAB
          separator: ";"       | encoding: vni-100   | encoding: "vni-100" is not known
          separator: ";"       | lines-up-to: 1/2/26 | lines-up-to: "1/2/26" is not a date; expected yyyy-MM-dd
          voucher_no: "{Số CT}"| voucher: "{Số CT}"  | columns.voucher: is not a column of unit-records
          voucher_no: "{Số CT}"| voucher_no: "{Số CT"| columns.voucher_no: a brace is not closed in {Số CT
          record_date: "{Ngày}"| description: x      | line 15: found duplicate key description
          separator: ";"       | sender: 12          | sender: "12" is no office, no unit and not "all"
          """)
  void namesFileAndKeyOfAMistake(String right, String wrong, String message) throws IOException {
    Files.writeString(folder.resolve("one.yml"), TABMIS.replace(right, wrong));
    assertThat(Layouts.problems(folder)).containsExactly("layouts/one.yml: " + message);
    assertThatThrownBy(() -> Layouts.load(folder))
        .isInstanceOf(OperatorException.class)
        .hasMessage("layouts/one.yml: " + message)
        .extracting(e -> ((OperatorException) e).exitCode())
        .isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void needsNoFolder() {
    assertThat(Layouts.load(folder.resolve("none")).layouts()).isEmpty();
  }
}

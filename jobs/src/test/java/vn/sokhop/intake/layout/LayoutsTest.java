package vn.sokhop.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  private static final String PERMITS =
      """
      feed: dossiers
      file: 'permits\\.csv'
      sender: 0661
      delivery-date: 2026-11-20
      date-patterns: ["yyyy-MM-dd HH:mm:ss[.SSSSSS]XXX", "dd/MM/yyyy HH:mm", dd/MM/yyyy]
      columns:
        dossier_no: "{no}"
        as_of: "{at}"
        office_code: 0661
        unit_code: 1000001
        procedure_code: X
        channel: { value: DVCTT, when: way, is: [Internet, App], otherwise: "{way}", translate: { Desk: PAPER } }
        sent_at: "{at}"
        stage: { value: RESULT_RETURNED, when: end, is-not: "", otherwise: IN_CONTROL }
        stage_since: "{at}"
        handler: { value: "{who}", when: end, is: "" }
        finished_at: "{end}"
        extension_until: "{until}"
      """;

  private static final List<String> PERMIT_HEADER =
      List.of("no", "at", "way", "end", "who", "until");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Internet | 20/11/2026 | DVCTT | RESULT_RETURNED | 2026-11-20T00:00:00 |
          App      |            | DVCTT | IN_CONTROL      |                     | Hoa
          Desk     |            | PAPER | IN_CONTROL      |                     | Hoa
          Post     | soon       | Post  | RESULT_RETURNED | soon                |
          """)
  void takesOneValueOrAnotherByWhatAColumnSays(
      String way, String end, String channel, String stage, String finished, String handler)
      throws IOException {
    Layout layout = load(PERMITS).layouts().get(0);
    List<String> values =
        map(layout, PERMIT_HEADER, "HS1", "20/11/2026", way, text(end), "Hoa", "");
    assertThat(values.get(Feed.DOSSIERS.index("channel"))).isEqualTo(channel);
    assertThat(values.get(Feed.DOSSIERS.index("stage"))).isEqualTo(stage);
    assertThat(values.get(Feed.DOSSIERS.index("finished_at"))).isEqualTo(text(finished));
    assertThat(values.get(Feed.DOSSIERS.index("handler"))).isEqualTo(text(handler));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2011-10-11 13:42:22.688000+02:00 | 2011-10-11T13:42:22.688+02:00 | 2011-10-11T13:42:22.688+02:00
          2011-10-11 13:42:22+00:00        | 2011-10-11T13:42:22Z          | 2011-10-11T13:42:22Z
          20/11/2026 08:05                 | 2026-11-20T08:05:00           | 2026-11-20T08:05:00
          20/11/2026                       | 2026-11-20T00:00:00           | 2026-11-20
          31/11/2026                       | 31/11/2026                    | 31/11/2026
          """)
  void keepsTheOffsetAndTellsADateFromAMoment(String text, String instant, String instantOrDate)
      throws IOException {
    Layout layout = load(PERMITS).layouts().get(0);
    List<String> values = map(layout, PERMIT_HEADER, "HS1", text, "Desk", "", "Hoa", text);
    assertThat(values.get(Feed.DOSSIERS.index("as_of"))).isEqualTo(instant);
    assertThat(values.get(Feed.DOSSIERS.index("extension_until"))).isEqualTo(instantOrDate);
  }

  @Test
  void takesTheLocalDateOfAMoment() throws IOException {
    Layout layout =
        load(TABMIS.replace("[dd/MM/yyyy]", "[\"yyyy-MM-dd HH:mmXXX\", \"dd/MM/yyyy HH:mm\"]"))
            .layouts()
            .get(0);
    List<String> header =
        List.of("Ngày", "Số CT", "TK", "Cấp", "ĐVQHNS", "CTMT", "Loại", "Số tiền");
    for (String text : List.of("2026-11-19 20:00+00:00", "20/11/2026 23:59")) {
      assertThat(map(layout, header, text, "UC01", "3713", "0", "1001", "7", "T", "1").get(3))
          .isEqualTo("2026-11-20");
    }
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
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
          when: Loại, is: [C]  | is: [C]             | columns.decrease_amount: when and is (or is-not) belong together
          is: [C]              | is: [C], is-not: [T] | columns.decrease_amount: is and is-not exclude each other
          is: [C]              | not-is: [C]         | columns.decrease_amount.not-is: is not a key of a column
          translate: { T: Thu  | otherwise: x, translate: { T: Thu | columns.description.otherwise: is not a plain value beside when
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

package vn.sokhop.operation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code config check} says of a calendar or a directory that cannot be right. */
class ConfigurationFaultsTest {
  @TempDir Path folder;

  @Test
  void namesOfficeHoursThatAreNone() throws IOException {
    assertThat(check("sokhop.calendar:\n  office-hours: [\"07:30-11:30\", \"17:00-13:30\"]\n"))
        .isEqualTo(
            "application.yml:2: sokhop.calendar.office-hours[1]: value "
                + "\"17:00-13:30\": office hours must end after they begin");
    assertThat(check("sokhop.calendar:\n  office-hours: [\"7:30-11:30\"]\n"))
        .isEqualTo(
            "application.yml:2: sokhop.calendar.office-hours[0]: value \"7:30-11:30\": "
                + "office hours are written like 07:30-11:30, each time with two digits");
    assertThat(check("sokhop.calendar:\n  office-hours: [\"07:30-12:00\", \"11:30-17:00\"]\n"))
        .isEqualTo("sokhop.calendar: office hours 07:30-12:00 and 11:30-17:00 overlap");
    assertThat(check("sokhop.calendar:\n  office-hours: []\n"))
        .isEqualTo("sokhop.calendar: a worked day needs office hours, e.g. 07:30-11:30");
  }

  @Test
  void namesOverridesThatCannotBe() throws IOException {
    assertThat(
            check(
                """
                sokhop.calendar:
                  years: { 2026: {} }
                  overrides:
                    - { days: [2026-02-13], worked: true, hours: ["07:30-11:30"] }
                    - { days: [2026-02-13], worked: false }
                    - { days: [2026-02-13], offices: ["0661"], worked: false }
                    - { days: [2026-02-13], offices: ["0662", "0661"], worked: true }
                    - { days: [2031-01-02], worked: false }
                """))
        .isEqualTo(
            "sokhop.calendar: overrides[4]: the year of 2031-01-02 is not under years: "
                + "add it; overrides[0] and overrides[1] contradict each other on 2026-02-13 "
                + "for all offices: take one out; overrides[2] and overrides[3] contradict "
                + "each other on 2026-02-13 for office 0661: take one out");
    assertThat(check("sokhop.calendar.overrides: [ { days: [2026-02-13] } ]\n"))
        .isEqualTo("sokhop.calendar.overrides[0]: worked: true or false is missing");
    assertThat(check("sokhop.calendar.overrides: [ { worked: true } ]\n"))
        .isEqualTo("sokhop.calendar.overrides[0]: days: at least one date is needed");
    assertThat(
            check(
                "sokhop.calendar.overrides: [ { days: [2026-02-13], offices: [0661], worked: true }"
                    + " ]\n"))
        .isEqualTo(
            "sokhop.calendar.overrides[0]: office code 433 is not four digits; in YAML "
                + "it stands in quotation marks, e.g. \"0661\"");
    assertThat(
            check(
                "sokhop.calendar.overrides: [ { days: [2026-02-13], worked: false, hours:"
                    + " [\"07:30-11:30\"] } ]\n"))
        .isEqualTo(
            "sokhop.calendar.overrides[0]: hours are given for days that are not " + "worked");
    assertThat(
            check(
                "sokhop.calendar.overrides: [ { days: [2026-02-13], worked: true, hours:"
                    + " [\"07:30-11:30\", \"11:00-17:00\"] } ]\n"))
        .isEqualTo(
            "sokhop.calendar.overrides[0]: office hours 07:30-11:30 and 11:00-17:00 " + "overlap");
  }

  @Test
  void namesProceduresThatCannotBe() throws IOException {
    String rule = "from: 2020-01-01, article: A, sure: seen";
    assertThat(check(procedure("{ %s, limit: 2 days }".formatted(rule))))
        .isEqualTo(
            "application.yml:5: sokhop.dossier.procedures[0].rules[0].limit: value \"2 days\": \"2 days\" is"
                + " no limit; expected for example 2 working-days, 4 office-hours, 30 minutes or promised");
    assertThat(check(procedure("{ %s }".formatted(rule))))
        .isEqualTo(
            "sokhop.dossier.procedures[0].rules[0]: the rule from 2020-01-01: limit is missing");
    assertThat(
            check(
                procedure(
                    "{ %s, limit: 30 minutes, to: 2025-12-31 }, { %s, limit: 1 working-days }"
                        .formatted(rule, rule.replace("2020", "2024")))))
        .isEqualTo(
            "sokhop.dossier: X: the rules from 2020-01-01 and from 2024-01-01 are in force on the same days");
    assertThat(
            check(
                procedure(
                    "{ %s, limit: promised, windows: [ { sent-from: \"12-32\", sent-to: \"12-31\", limit: promised } ] }"
                        .formatted(rule))))
        .isEqualTo(
            "application.yml:5: sokhop.dossier.procedures[0].rules[0].windows[0].sent-from: value \"12-32\":"
                + " \"12-32\" is no day of a year; expected month and day, e.g. 01-25");
  }

  private static String procedure(String rules) {
    return """
        sokhop.dossier.procedures:
          - code: X
            name: { vi: X, en: X }
            rules:
              [%s]
        """
        .formatted(rules);
  }

  @Test
  void namesDaysUnderTheWrongYear() throws IOException {
    assertThat(
            check(
                """
                sokhop.calendar.years:
                  2026: { days-off: [2025-01-01, 2026-01-10], worked: [2026-01-10] }
                """))
        .isEqualTo(
            "sokhop.calendar: 2025-01-01 stands under the year 2026: put it under its "
                + "own; 2026-01-10 is both a day off and worked: take one out");
  }

  @Test
  void namesOfficesOfARegionThatNobodyDescribes() throws IOException {
    assertThat(
            check(
                """
                sokhop.offices:
                  regions:
                    06: { name: Khu vực VI }
                  list:
                    "0661": { name: Một, region: "06" }
                    0662: { name: Hai }
                """))
        .isEqualTo(
            "sokhop.offices: region code 6 is not two digits; in YAML it stands in "
                + "quotation marks, e.g. \"06\"; office code 434 is not four digits; in YAML "
                + "it stands in quotation marks, e.g. \"0661\"; office 0661 is of region 06, "
                + "which is not under regions");
    assertThat(check("sokhop.offices.list: { \"0661\": { place: Bắc Giang } }\n"))
        .isEqualTo("sokhop.offices.list.0661: name is missing");
  }

  @Test
  void namesAFeedThatCannotBeMissed() throws IOException {
    for (String feed : List.of("units", "accounts", "signers", "confirmations")) {
      assertThat(check("sokhop.intake.feeds." + feed + ".expected: true\n"))
          .isEqualTo(
              "sokhop.intake: sokhop.intake.feeds.%1$s.expected: no file of %1$s is due on a working day,"
                      .formatted(feed)
                  + " so none can be missed: take the line out");
    }
  }

  @Test
  void namesEveryValueOutsideItsLimitsWithItsPlace() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("application.yml"),
        """
        sokhop:
          db: { pool-size: 2 }
          warning:
            spending:
              unusual-amount: { debits: 1 }
        """);
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Program.run(
        new String[] {"config", "check", "--config", config.toString()},
        Map.of(),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(errors, true, StandardCharsets.UTF_8));
    List<String> lines = errors.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(3).last().isEqualTo("Cấu hình có 2 lỗi.");
    // What the value may be is said by the library in the language of this virtual machine.
    assertThat(lines.get(0))
        .startsWith("application.yml:2: sokhop.db.pool-size: value \"2\": ")
        .contains("6");
    assertThat(lines.get(1))
        .startsWith(
            "application.yml:5: sokhop.warning.spending.unusual-amount.debits: value \"1\": ")
        .contains("2");
  }

  /** The only fault that is named. */
  private String check(String settings) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("application.yml"), settings);
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code =
        Program.run(
            new String[] {"config", "check", "--config", config.toString()},
            Map.of(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(2);
    List<String> lines = errors.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2).last().isEqualTo("Cấu hình có 1 lỗi.");
    return lines.get(0);
  }
}

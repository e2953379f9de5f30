package vn.sokhop.reports.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.night.ExceptionRow.Status;
import vn.sokhop.reports.night.NightReport.AgeBucket;
import vn.sokhop.reports.night.NightReport.CodeFigures;
import vn.sokhop.reports.night.NightReport.DifferenceTotal;
import vn.sokhop.reports.night.NightReport.Equation;
import vn.sokhop.reports.night.NightReport.FamilyFigures;
import vn.sokhop.reports.night.NightReport.FeedFigures;
import vn.sokhop.reports.night.NightReport.FileRow;
import vn.sokhop.reports.night.NightReport.ItemFigures;
import vn.sokhop.reports.night.NightReport.OfficeFigures;
import vn.sokhop.reports.night.NightReport.Verdict;

/** A plausible night of a few treasury offices, in Vietnamese or English. */
public final class DemoNight {
  public static final Locale VI = new Locale("vi", "VN");
  public static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  private static final String DIGEST =
      "9f2c41d07be85a3366f0c1d2e4a5b6978812ab34cd56ef7890123456789abcde";
  private static final ItemFigures NONE = new ItemFigures(0, 0, 0, 0, 0, 0, 0, 0);

  private final boolean vi;
  private final Locale locale;

  private DemoNight(Locale locale) {
    this.locale = locale;
    this.vi = !locale.getLanguage().equals("en");
  }

  /** The plausible night. */
  public static NightReport report(Locale locale) {
    return new DemoNight(locale).report(6);
  }

  /** The same night with so many offices. */
  public static NightReport report(Locale locale, int offices) {
    return new DemoNight(locale).report(offices);
  }

  /** A night with many findings, large figures and very long names. */
  public static NightReport crowded(Locale locale) {
    NightReport night = report(locale, 30);
    DemoNight demo = new DemoNight(locale);
    String longName = "CongTyTNHHXâyDựngVàThươngMạiHoàngLong".repeat(6);
    List<CodeFigures> codes =
        IntStream.range(0, 26)
            .mapToObj(
                i ->
                    demo.code(
                        "MATCHING",
                        "CODE_WITH_A_RATHER_LONG_NAME_" + i,
                        "Ngoại lệ thứ " + i,
                        "Finding " + i,
                        i % 4 == 0 ? Severity.HIGH : i % 4 == 1 ? Severity.MEDIUM : Severity.LOW,
                        977L * i * i))
            .toList();
    ExceptionRow some =
        DemoRows.row(
            "MATCHING",
            "MISSING_IN_UNIT",
            Severity.HIGH,
            "1056789",
            "3713.1.1056789.00000",
            longName,
            "999999999999999999",
            "",
            "-999999999999999999",
            1234,
            Status.OPEN,
            longName + " " + longName);
    List<AgeBucket> ages =
        List.of(
            new AgeBucket("0–1", new ItemFigures(133_468, 12_345, 1_000, 120_000, 123, 0, 0, 0)),
            new AgeBucket("2–5", new ItemFigures(500_000, 100_000, 300_000, 0, 100_000, 0, 0, 0)),
            new AgeBucket("6–10", new ItemFigures(1, 1, 0, 0, 0, 0, 0, 0)),
            new AgeBucket("11–30", new ItemFigures(50_000, 50_000, 0, 0, 0, 0, 0, 0)),
            new AgeBucket("31+", new ItemFigures(7, 0, 0, 7, 0, 0, 0, 0)));
    List<ExceptionRow> top = new ArrayList<>(night.top());
    top.addAll(List.of(some, some, night.top().get(6), night.top().get(7), night.top().get(8)));
    return with(night, codes, ages, top);
  }

  /** The night with other findings. */
  public static NightReport with(
      NightReport night, List<CodeFigures> codes, List<AgeBucket> ages, List<ExceptionRow> top) {
    return with(night, codes, ages, top, night.families(), night.dossiers(), night.warnings());
  }

  /** The night with warnings, and the families that they stand in. */
  static NightReport withWarnings(
      NightReport night,
      List<ExceptionRow> top,
      List<FamilyFigures> families,
      WarningFigures warnings) {
    return with(night, night.codes(), night.ages(), top, families, night.dossiers(), warnings);
  }

  private static NightReport with(
      NightReport night,
      List<CodeFigures> codes,
      List<AgeBucket> ages,
      List<ExceptionRow> top,
      List<FamilyFigures> families,
      @Nullable DossierFigures dossiers,
      @Nullable WarningFigures warnings) {
    return new NightReport(
        night.businessDate(),
        night.attempt(),
        night.version(),
        night.configDigest(),
        night.locale(),
        night.verdict(),
        night.held(),
        night.listed(),
        night.items(),
        night.equations(),
        night.filesNotTaken(),
        night.feeds(),
        night.feedTotal(),
        night.offices(),
        night.officeTotal(),
        families,
        codes,
        ages,
        top,
        dossiers,
        warnings);
  }

  /** The plausible night with dossiers of so many offices. */
  public static NightReport withDossiers(Locale locale, int offices) {
    NightReport night = report(locale);
    return with(
        night,
        night.codes(),
        night.ages(),
        night.top(),
        night.families(),
        DemoDossierFigures.of(locale, offices),
        night.warnings());
  }

  /** A crowded night with warnings, and dossiers of so many offices. */
  public static NightReport full(Locale locale, int offices) {
    NightReport crowded = crowded(locale);
    NightReport warned = DemoWarnings.night(locale);
    return with(
        report(locale, offices),
        crowded.codes(),
        crowded.ages(),
        warned.top(),
        warned.families(),
        DemoDossierFigures.of(locale, offices),
        warned.warnings());
  }

  /** A night on which nothing came in and nothing was found. */
  public static NightReport empty(Locale locale) {
    return new DemoNight(locale).nothing();
  }

  /** The rows of one family of the plausible night. */
  public static List<ExceptionRow> rows(Locale locale, String family) {
    return new DemoRows(locale)
        .exceptions().stream().filter(row -> row.family().equals(family)).toList();
  }

  public static List<RejectedLineRow> rejected(Locale locale) {
    DemoNight night = new DemoNight(locale);
    return List.of(
        new RejectedLineRow(
            "transactions_0661_20261120_01.csv",
            17,
            "AMOUNT_NOT_A_NUMBER",
            night.say(
                "số tiền \"12,50\" không phải số thập phân; cần chữ số và dấu chấm, ví dụ 1250. Dòng bị từ chối, tệp vẫn được nhận.",
                "amount \"12,50\" is not a decimal number; expected digits and a point, e.g. 1250. Line rejected, file continues."),
            "E-0661-000017,2026-11-20,2026-11-20T09:15:00+07:00,0661,3713.1.1056789.00000,\"12,50\",0,VND,UNC-0017"),
        new RejectedLineRow(
            "unit-records_1056789_20261120_01.csv",
            4,
            "UNKNOWN_ACCOUNT",
            night.say(
                "tài khoản 3713.1.9999999.00000 không có trong danh mục. Dòng bị từ chối.",
                "account 3713.1.9999999.00000 is not in the registry. Line rejected."),
            "=1056789,3713.1.9999999.00000,R-4,2026-11-20,UNC-4,1000,0\tVND"));
  }

  private String say(String vietnamese, String english) {
    return vi ? vietnamese : english;
  }

  private NightReport report(int offices) {
    return new NightReport(
        DATE,
        1,
        "0.1.0",
        DIGEST,
        locale,
        Verdict.HELD,
        1,
        15,
        new ItemFigures(13, 5, 4, 3, 1, 1, 9, 1),
        equations(),
        List.of(files().get(3), files().get(4)),
        feeds(),
        new FeedFigures("", 1_236, 1, 1, 1_104_208, 1_104_189, 2, 17),
        IntStream.range(0, offices).mapToObj(DemoNight::office).toList(),
        new OfficeFigures(
            "", 502_316, 498_120, 996_802, 2_217, 34, 1_383, 1_180, 4, 23, 6, 2, 5, 13),
        families(),
        codes(),
        ages(),
        new DemoRows(locale)
            .exceptions().stream().filter(row -> row.status() == Status.OPEN).toList(),
        null,
        null);
  }

  private NightReport nothing() {
    FeedFigures noFeed = new FeedFigures("", 0, 0, 0, 0, 0, 0, 0);
    OfficeFigures noOffice = new OfficeFigures("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    return new NightReport(
        DATE,
        1,
        "0.1.0",
        DIGEST,
        locale,
        Verdict.DONE,
        0,
        0,
        NONE,
        List.of(),
        List.of(),
        List.of(),
        noFeed,
        List.of(),
        noOffice,
        List.of(
            family("FILE", say("Tệp", "Files"), 0, NONE),
            family("LEDGER", say("Sổ cái", "Ledger"), 0, NONE),
            family("BALANCE", say("Số dư", "Balances"), 0, NONE),
            family("MATCHING", say("Đối chiếu giao dịch", "Matching"), 0, NONE)),
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }

  private List<Equation> equations() {
    return List.of(
        new Equation(
            say("Dòng đọc = nhận + từ chối + trống", "Lines read = accepted + rejected + blank"),
            figures("1.104.208 = 1.104.189 + 2 + 17"),
            true),
        new Equation(
            say(
                "Tổng số tiền các dòng nhận = tổng kiểm soát",
                "Σ of accepted lines = control totals"),
            figures("84.302.118.455.000 = 84.302.118.455.000"),
            true),
        new Equation(
            say(
                "Đầu kỳ + tăng − giảm = cuối kỳ (theo từng tài khoản)",
                "Opening + increases − decreases = closing (account by account)"),
            say("30.112 tài khoản khớp, 0 không khớp", "30,112 accounts hold, 0 fail"),
            true),
        new Equation(
            say("Số dư đầu ngày = số dư cuối ngày trước", "Opening = previous closing"),
            say(
                "30.110 tài khoản khớp, 2 không khớp: 3713.1.1056789.00000; 9523.3.1077001.00000",
                "30,110 accounts hold, 2 fail: 3713.1.1056789.00000; 9523.3.1077001.00000"),
            false),
        new Equation(
            say(
                "Phát sinh bảng số dư = tổng bút toán trong ngày",
                "Movements of the balance list = Σ entries of the day"),
            figures("12.840.000.125.000 = 12.840.000.125.000"),
            true));
  }

  private String figures(String vietnamese) {
    return vi ? vietnamese : vietnamese.replace('.', ',');
  }

  /** The files of the plausible night. */
  public static List<FileRow> files(Locale locale) {
    return new DemoNight(locale).files();
  }

  private List<FileRow> files() {
    String transactions = say("Bút toán", "Transactions");
    String balances = say("Bảng số dư", "Balances");
    String taken = say("Đã nhận", "Taken");
    return List.of(
        new FileRow(
            "transactions_0661_20261120_01.csv",
            transactions,
            taken,
            true,
            251_158,
            251_140,
            1,
            17,
            new BigDecimal("42151059227500"),
            new BigDecimal("42151059227500"),
            ""),
        new FileRow(
            "balances_0661_20261120_01.csv",
            balances,
            taken,
            true,
            15_056,
            15_056,
            0,
            0,
            new BigDecimal("123456789012345678"),
            new BigDecimal("6420000062500"),
            ""),
        new FileRow(
            "unit-records_1056789_20261120_01.xlsx",
            say("Ghi chép đơn vị", "Unit records"),
            taken,
            true,
            418,
            417,
            1,
            0,
            new BigDecimal("1374000000"),
            new BigDecimal("21005015"),
            ""),
        new FileRow(
            "transactions_0670_20261120_01.csv",
            transactions,
            say("Bị giữ lại", "Held"),
            false,
            119,
            0,
            0,
            0,
            null,
            null,
            say(
                "tệp kiểm soát ghi 120 dòng, 84.300.000 VND; đọc được 119 dòng, 83.050.000 VND. Tệp bị giữ lại, chưa hạch toán dòng nào. Yêu cầu bên gửi gửi tệp đã sửa.",
                "control file says 120 lines, 84300000 VND; found 119 lines, 83050000 VND. File held, nothing posted. Ask the sender for a corrected file.")),
        new FileRow(
            "balances_0661_20261119_07_ban-sao-luu-tru-cua-phong-giao-dich-so-7-kho-bac-nha-nuoc-khu-vuc-VI.csv",
            balances,
            say("Bị từ chối", "Refused"),
            false,
            15_056,
            0,
            0,
            0,
            null,
            null,
            say(
                "nội dung đã nhận trong balances_0661_20261119_01.csv. Tệp bị từ chối, số liệu không đổi.",
                "the same content came as balances_0661_20261119_01.csv. File refused, nothing changes.")));
  }

  private List<FeedFigures> feeds() {
    return List.of(
        new FeedFigures(say("Đơn vị", "Units"), 1, 0, 0, 1_204, 1_204, 0, 0),
        new FeedFigures(say("Tài khoản", "Accounts"), 1, 0, 0, 30_112, 30_112, 0, 0),
        new FeedFigures(say("Bút toán", "Transactions"), 6, 1, 0, 502_334, 502_316, 1, 17),
        new FeedFigures(say("Bảng số dư", "Balances"), 6, 0, 1, 30_112, 30_112, 0, 0),
        new FeedFigures(say("Ghi chép đơn vị", "Unit records"), 611, 0, 0, 498_121, 498_120, 1, 0),
        new FeedFigures(say("Số dư đơn vị", "Unit balances"), 611, 0, 0, 42_325, 42_325, 0, 0));
  }

  private static OfficeFigures office(int i) {
    return new OfficeFigures(
        String.format(Locale.ROOT, "%04d", 661 + i * 3),
        251_140 - i * 631L,
        248_060 - i * 640L,
        496_110 - i * 1_270L,
        1_204 - i * 3L,
        i % 5,
        i * 17L,
        590 - i,
        i % 3,
        i % 7,
        i % 4,
        i % 2,
        i % 3,
        i % 6);
  }

  private static FamilyFigures family(String family, String title, long listed, ItemFigures items) {
    return new FamilyFigures(family, title, listed, items, List.of());
  }

  private List<FamilyFigures> families() {
    return List.of(
        family("FILE", say("Tệp", "Files"), 4, new ItemFigures(4, 1, 1, 1, 1, 0, 2, 0)),
        family("LEDGER", say("Sổ cái", "Ledger"), 3, new ItemFigures(3, 2, 1, 0, 0, 0, 2, 0)),
        new FamilyFigures(
            "BALANCE",
            say("Số dư", "Balances"),
            3,
            new ItemFigures(2, 1, 1, 0, 0, 1, 2, 0),
            List.of(
                new DifferenceTotal("VND", BigDecimal.ZERO, new BigDecimal("-1396255015")),
                new DifferenceTotal("USD", new BigDecimal("0.50"), BigDecimal.ZERO))),
        new FamilyFigures(
            "MATCHING",
            say("Đối chiếu giao dịch", "Matching"),
            5,
            new ItemFigures(4, 1, 1, 2, 0, 0, 3, 1),
            List.of(
                new DifferenceTotal(
                    "VND", new BigDecimal("123456789012345678"), new BigDecimal("-1395005015")))));
  }

  private CodeFigures code(
      String family, String code, String vietnamese, String english, Severity severity, long open) {
    String title =
        switch (family) {
          case "FILE" -> say("Tệp", "Files");
          case "LEDGER" -> say("Sổ cái", "Ledger");
          case "BALANCE" -> say("Số dư", "Balances");
          default -> say("Đối chiếu giao dịch", "Matching");
        };
    return new CodeFigures(
        family, title, code, say(vietnamese, english), severity, open, 0, Math.max(0, open - 1), 0);
  }

  private List<CodeFigures> codes() {
    return List.of(
        code("FILE", "FILE_MISSING", "Thiếu tệp", "File missing", Severity.MEDIUM, 1),
        code(
            "FILE",
            "CONTROL_TOTALS_DIFFER",
            "Lệch tổng kiểm soát",
            "Control totals differ",
            Severity.HIGH,
            1),
        code("FILE", "DUPLICATE_FILE", "Tệp trùng", "Duplicate file", Severity.INFO, 1),
        code("FILE", "LINES_REJECTED", "Có dòng bị từ chối", "Lines rejected", Severity.LOW, 1),
        code(
            "LEDGER",
            "OPENING_DIFFERS_FROM_LAST_CLOSING",
            "Số dư đầu khác số dư cuối ngày trước",
            "Opening differs from last closing",
            Severity.HIGH,
            2),
        code(
            "LEDGER",
            "ENTRY_ON_FROZEN_ACCOUNT",
            "Bút toán trên tài khoản phong tỏa",
            "Entry on frozen account",
            Severity.MEDIUM,
            1),
        code("BALANCE", "BALANCE_DIFFERS", "Số dư cuối lệch", "Balance differs", Severity.HIGH, 2),
        code("MATCHING", "AMOUNT_DIFFERS", "Số tiền lệch", "Amount differs", Severity.MEDIUM, 1),
        code("MATCHING", "ACCOUNT_DIFFERS", "Khác tài khoản", "Account differs", Severity.LOW, 2),
        code(
            "MATCHING", "MISSING_IN_UNIT", "Đơn vị chưa ghi", "Missing in unit", Severity.HIGH, 1));
  }

  private List<AgeBucket> ages() {
    return List.of(
        new AgeBucket("0–1", new ItemFigures(6, 2, 1, 2, 1, 0, 0, 0)),
        new AgeBucket("2–5", new ItemFigures(4, 2, 1, 1, 0, 0, 0, 0)),
        new AgeBucket("6–10", new ItemFigures(2, 1, 1, 0, 0, 0, 0, 0)),
        new AgeBucket("11–30", new ItemFigures(1, 0, 1, 0, 0, 0, 0, 0)),
        new AgeBucket("31+", NONE));
  }
}

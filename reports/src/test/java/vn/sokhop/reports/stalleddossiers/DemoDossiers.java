package vn.sokhop.reports.stalleddossiers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.night.DemoDossierFigures;
import vn.sokhop.reports.night.DemoNight;
import vn.sokhop.reports.stalleddossiers.DossierLists.DueCount;
import vn.sokhop.reports.stalleddossiers.Letter.Level;

/** Plausible letters and lists of one night, in Vietnamese or English. */
public final class DemoDossiers {
  private static final LocalDateTime AS_OF = LocalDateTime.of(2026, 11, 21, 0, 0);
  private static final String DIGEST =
      "9f2c41d07be85a3366f0c1d2e4a5b6978812ab34cd56ef7890123456789abcde";
  private static final String[] UNITS = {
    "Trường Tiểu học Ngô Sĩ Liên",
    "Ban Quản lý dự án đầu tư xây dựng công trình giao thông và nông nghiệp tỉnh Bắc Giang",
    "Sở Y tế",
    "Trung tâm Kiểm soát bệnh tật",
    "Ủy ban nhân dân phường Bắc Giang"
  };
  private static final String[] UNITS_EN = {
    "Ngô Sĩ Liên Primary School",
    "Project Management Board for Transport and Agricultural Construction Works of Bắc Giang",
    "Department of Health",
    "Centre for Disease Control",
    "People's Committee of Bắc Giang Ward"
  };
  private static final String[] PEOPLE = {
    "Nguyễn Thị Thanh Hương", "Đỗ Quý Ưởng", "Trần Bảo Ngọc", "", "Lưu Quang Nghĩa"
  };

  private final boolean vi;
  private final Locale locale;

  private DemoDossiers(Locale locale) {
    this.vi = !locale.getLanguage().equals("en");
    this.locale = locale;
  }

  /** Two offices, a region and the centre. */
  public static StalledDossiers report(Locale locale) {
    return report(locale, 19);
  }

  /** The same with so many dossiers of the first office. */
  public static StalledDossiers report(Locale locale, int rows) {
    DemoDossiers demo = new DemoDossiers(locale);
    return demo.report(
        List.of(
            demo.office("0661", 1, demo.rows(0, rows), 0),
            demo.office("0662", 2, demo.rows(3, 2), 0),
            demo.region(demo.rows(0, 6)),
            demo.centre(demo.rows(0, 3), 41)));
  }

  /** A night on which nothing is to be chased. */
  public static StalledDossiers empty(Locale locale) {
    return new DemoDossiers(locale).report(List.of());
  }

  /** One office with one dossier that has the names given. */
  public static StalledDossiers odd(Locale locale, String name) {
    DemoDossiers demo = new DemoDossiers(locale);
    DossierRow row = demo.row(0);
    return demo.report(List.of(demo.office("0661", 1, List.of(named(row, name), row), 0)));
  }

  public static DossierLists lists(StalledDossiers report) {
    DemoDossiers demo = new DemoDossiers(report.locale());
    if (report.letters().isEmpty()) {
      Rows<DossierRow> none = Rows.of(List.of());
      return new DossierLists(none, none, none, none, none, new DueCount(0, 0), none);
    }
    return new DossierLists(
        Rows.of(demo.rows(0, 19)),
        Rows.of(demo.rows(0, 6)),
        Rows.of(demo.rows(0, 3)),
        Rows.of(List.of(demo.withReason())),
        Rows.of(List.of(demo.due(0), demo.due(1))),
        new DueCount(2, 416),
        Rows.of(List.of(demo.finishedLate())));
  }

  public static byte[] letters(StalledDossiers report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StalledLetters.write(report, out);
    return out.toByteArray();
  }

  public static byte[] workbook(StalledDossiers report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StalledWorkbook.write(report, lists(report), out);
    return out.toByteArray();
  }

  private String say(String vietnamese, String english) {
    return vi ? vietnamese : english;
  }

  private StalledDossiers report(List<Letter> letters) {
    return new StalledDossiers(
        DemoNight.DATE,
        1,
        "0.1.0",
        DIGEST,
        locale,
        AS_OF,
        letters,
        letters.isEmpty() ? DemoDossierFigures.quiet(locale) : DemoDossierFigures.of(locale, 6),
        3,
        10);
  }

  private Letter office(String code, int number, List<DossierRow> rows, long more) {
    return new Letter(
        Level.OFFICE,
        code,
        say("Kho bạc Nhà nước khu vực VI", "State Treasury of Region VI"),
        say("Phòng Giao dịch số ", "Transaction Office No. ") + number,
        "TB-PGD" + number,
        "Bắc Giang",
        LocalDate.of(2026, 11, 21),
        say("Các công chức xử lý hồ sơ", "The officials in charge"),
        say("Trưởng phòng", "Head of Office"),
        0,
        AS_OF,
        rows.size() + more - notTakenUp(rows),
        notTakenUp(rows),
        rows,
        more,
        List.of(say("KBNN khu vực VI (để báo cáo)", "State Treasury of Region VI (to report)")));
  }

  private Letter region(List<DossierRow> rows) {
    return new Letter(
        Level.REGION,
        "06",
        say("Kho bạc Nhà nước", "State Treasury"),
        say("Kho bạc Nhà nước khu vực VI", "State Treasury of Region VI"),
        "TB-KBNNKV6",
        "Bắc Giang",
        LocalDate.of(2026, 2, 5),
        say("Các Phòng Giao dịch thuộc Kho bạc Nhà nước khu vực VI", "The offices of Region VI"),
        say("Giám đốc", "Director"),
        3,
        LocalDateTime.of(2026, 11, 20, 17, 5),
        rows.size() - notTakenUp(rows),
        notTakenUp(rows),
        rows,
        0,
        List.of(
            say("Kho bạc Nhà nước (để báo cáo)", "State Treasury (to report)"),
            say("Ban Giám đốc", "Board of Directors")));
  }

  private Letter centre(List<DossierRow> rows, long more) {
    return new Letter(
        Level.CENTRE,
        "",
        say("Bộ Tài chính", "Ministry of Finance"),
        say("Kho bạc Nhà nước", "State Treasury"),
        "TB-KBNN",
        "Hà Nội",
        LocalDate.of(2026, 11, 21),
        say("Kho bạc Nhà nước các khu vực", "The State Treasuries of the regions"),
        say("Tổng Giám đốc", "Director General"),
        10,
        AS_OF,
        rows.size() + more - notTakenUp(rows),
        notTakenUp(rows),
        rows,
        more,
        List.of());
  }

  private static long notTakenUp(List<DossierRow> rows) {
    return rows.stream().filter(DossierRow::notTakenUp).count();
  }

  List<DossierRow> rows(int first, int count) {
    List<DossierRow> rows = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      rows.add(row(i));
    }
    return rows;
  }

  private DossierRow row(int i) {
    boolean waiting = i % 7 == 4;
    LocalDateTime sent = LocalDateTime.of(2026, 10, 20, 8, 15).plusHours(25L * (i % 24));
    return new DossierRow(
        waiting ? DossierRow.NOT_TAKEN_UP : "DOSSIER_STALLED",
        waiting
            ? say("Hồ sơ chưa được tiếp nhận", "Dossier not taken up")
            : say("Hồ sơ chậm không nêu lý do", "Dossier stalled"),
        String.format(Locale.ROOT, "KB0661-261%03d-%04d", 20 + i % 40, 17 + i),
        "0661",
        say("Phòng Giao dịch số 1", "Transaction Office No. 1"),
        Integer.toString(1056789 + i % 5),
        vi ? UNITS[i % 5] : UNITS_EN[i % 5],
        i % 3 == 1 ? "INVESTMENT_PAYMENT" : "RECURRENT_PAYMENT",
        i % 3 == 1
            ? say("Thanh toán vốn đầu tư công", "Investment payment")
            : say("Thanh toán chi thường xuyên", "Recurrent payment"),
        i % 6 == 0 ? "PAPER" : "DVCTT",
        waiting
            ? say("Mới gửi", "Sent")
            : i % 2 == 0
                ? say("Chờ phê duyệt", "Waiting for approval")
                : say("Đang kiểm soát", "In control"),
        sent.plusHours(3),
        sent.plusHours(5).plusMinutes(41),
        PEOPLE[i % 5],
        sent,
        waiting ? null : sent.plusMinutes(50),
        sent.toLocalDate().plusDays(2).atTime(17, 0),
        i % 8 == 5 ? sent.plusDays(3) : null,
        i % 8 == 5 ? say("Chờ xác minh khối lượng", "Waiting for verification") : "",
        null,
        Math.max(1, 21 - i),
        i % 11 == 10 ? null : new BigDecimal("1374000000").add(BigDecimal.valueOf(i * 7_654_321L)),
        "VND",
        i % 3 == 1
            ? say(
                "2 ngày làm việc theo Nghị định 254/2025/NĐ-CP, Điều 12.4, bản từ 26/09/2025",
                "2 working days by Nghị định 254/2025/NĐ-CP, Điều 12.4, version 26/09/2025")
            : say(
                "1 ngày làm việc theo Nghị định 347/2025/NĐ-CP, Điều 6, bản từ 01/01/2026",
                "1 working days by Nghị định 347/2025/NĐ-CP, Điều 6, version 01/01/2026"),
        "dossiers_0661_20261120_01.csv:" + (17 + i));
  }

  private DossierRow withReason() {
    DossierRow row = row(5);
    return state(row, "DOSSIER_LATE_WITH_REASON", row.limitAt().plusDays(30), null, 4);
  }

  private DossierRow finishedLate() {
    DossierRow row = row(2);
    return state(row, "DOSSIER_FINISHED_LATE", null, row.limitAt().plusDays(1), 1);
  }

  private DossierRow due(int i) {
    return state(row(i), "", null, null, 0);
  }

  private DossierRow state(
      DossierRow row,
      String code,
      @Nullable LocalDateTime extension,
      @Nullable LocalDateTime finished,
      int daysOver) {
    return new DossierRow(
        code,
        code.isEmpty() ? "" : say("Theo mã " + code, "By code " + code),
        row.dossierNo(),
        row.officeCode(),
        row.officeName(),
        row.unitCode(),
        row.unitName(),
        row.procedureCode(),
        row.procedureName(),
        row.channel(),
        row.stage(),
        row.stageSince(),
        row.lastMovement(),
        row.handler(),
        row.sentAt(),
        row.receivedAt(),
        row.limitAt(),
        extension,
        row.extensionReason(),
        finished,
        daysOver,
        row.amount(),
        row.currency(),
        row.rule(),
        row.source());
  }

  private static DossierRow named(DossierRow row, String name) {
    return new DossierRow(
        row.code(),
        row.codeTitle(),
        name,
        row.officeCode(),
        name,
        row.unitCode(),
        name,
        row.procedureCode(),
        name,
        row.channel(),
        name,
        row.stageSince(),
        row.lastMovement(),
        name,
        row.sentAt(),
        row.receivedAt(),
        row.limitAt(),
        null,
        name,
        null,
        1_234,
        new BigDecimal("123456789012345678"),
        "USD",
        name,
        name);
  }
}

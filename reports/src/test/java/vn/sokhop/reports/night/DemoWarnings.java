package vn.sokhop.reports.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.sokhop.reports.night.ExceptionRow.Status;
import vn.sokhop.reports.night.NightReport.FamilyFigures;
import vn.sokhop.reports.night.NightReport.ItemFigures;
import vn.sokhop.reports.night.WarningFigures.CodeCount;
import vn.sokhop.reports.night.WarningFigures.Rule;
import vn.sokhop.reports.night.WarningFigures.Silence;
import vn.sokhop.reports.night.WarningFigures.TopFinding;
import vn.sokhop.reports.night.WarningFigures.UnitScore;

/** Warnings of the plausible night: two thefts, some odd spending, a repeated harmless sign. */
public final class DemoWarnings {
  private static final List<String> CODES =
      List.of(
          "SIGNATURE_MISSING",
          "CERTIFICATE_NOT_REGISTERED",
          "CERTIFICATE_EXPIRED",
          "CERTIFICATE_REVOKED",
          "ONE_CERTIFICATE_SIGNED_TWICE",
          "ONE_PERSON_BOTH_ROLES",
          "CERTIFICATE_IN_SEVERAL_UNITS",
          "SIGNED_SECONDS_APART",
          "SIGNED_OUT_OF_HOURS",
          "TOO_MANY_SIGNERS",
          "NOTICE_CONTACT_SHARED",
          "NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT",
          "UNUSUAL_AMOUNT",
          "FIRST_PAYMENT_TO_PAYEE",
          "SPLIT_PAYMENTS",
          "REPEATED_PAYMENT",
          "SAME_VOUCHER_OTHER_PAYEE",
          "PAYEE_IS_SIGNER",
          "BALANCE_DRAINED",
          "ROUND_AMOUNTS");

  private final boolean vi;

  private DemoWarnings(Locale locale) {
    this.vi = !locale.getLanguage().equals("en");
  }

  private String say(String vietnamese, String english) {
    return vi ? vietnamese : english;
  }

  /** The plausible night with warnings. */
  public static NightReport night(Locale locale) {
    DemoWarnings demo = new DemoWarnings(locale);
    NightReport night = DemoNight.report(locale);
    List<ExceptionRow> top = new ArrayList<>();
    demo.ranked("SIGNATURE").stream().limit(3).map(RankedRow::item).forEach(top::add);
    top.addAll(night.top());
    List<FamilyFigures> families = new ArrayList<>(night.families());
    families.add(
        new FamilyFigures(
            "SIGNATURE",
            demo.say("Chữ ký", "Signatures"),
            442,
            new ItemFigures(440, 3, 437, 0, 0, 2, 440, 0),
            List.of()));
    families.add(
        new FamilyFigures(
            "SPENDING",
            demo.say("Chi tiêu", "Spending"),
            2,
            new ItemFigures(2, 0, 2, 0, 0, 0, 2, 0),
            List.of()));
    return DemoNight.withWarnings(night, top, families, demo.figures());
  }

  /** The plausible night without any warning. */
  public static NightReport quiet(Locale locale) {
    NightReport night = DemoNight.report(locale);
    WarningFigures none =
        new WarningFigures(
            0,
            0,
            0,
            0,
            null,
            List.of(),
            List.of(),
            new DemoWarnings(locale).rules(0),
            List.of("VOUCHER_NUMBER_GAP"),
            false);
    return DemoNight.withWarnings(night, night.top(), night.families(), none);
  }

  public static List<RankedRow> ranked(Locale locale, String family) {
    return new DemoWarnings(locale).ranked(family);
  }

  private WarningFigures figures() {
    List<UnitScore> units = new ArrayList<>();
    units.add(
        new UnitScore(
            "0661",
            "1055555",
            "Trường Trung học phổ thông chuyên Nguyễn Thị Minh Khai",
            386,
            List.of(
                new CodeCount("CERTIFICATE_REVOKED", title("CERTIFICATE_REVOKED"), 2),
                new CodeCount("SIGNED_SECONDS_APART", title("SIGNED_SECONDS_APART"), 2),
                new CodeCount("UNUSUAL_AMOUNT", title("UNUSUAL_AMOUNT"), 1),
                new CodeCount("FIRST_PAYMENT_TO_PAYEE", title("FIRST_PAYMENT_TO_PAYEE"), 1),
                new CodeCount("ROUND_AMOUNTS", title("ROUND_AMOUNTS"), 1)),
            new BigDecimal("4800000000")));
    units.add(
        new UnitScore(
            "0662",
            "1055600",
            "Trung tâm Y tế huyện",
            126,
            List.of(
                new CodeCount(
                    "ONE_CERTIFICATE_SIGNED_TWICE", title("ONE_CERTIFICATE_SIGNED_TWICE"), 1)),
            new BigDecimal("12500000")));
    units.add(
        new UnitScore(
            "0661",
            "1055700",
            "Sở Giáo dục và Đào tạo",
            54,
            List.of(new CodeCount("SIGNED_OUT_OF_HOURS", title("SIGNED_OUT_OF_HOURS"), 437)),
            null));
    List<TopFinding> top = new ArrayList<>();
    for (RankedRow row : ranked("SIGNATURE")) {
      if (row.score() != null && top.size() < 4) {
        top.add(
            new TopFinding(
                row.item(), title(row.item().code()), row.score(), top.size() < 3 ? 0 : 436));
      }
    }
    return new WarningFigures(
        442,
        3,
        442,
        12,
        new Silence(2, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)),
        units,
        top,
        rules(2),
        List.of("VOUCHER_NUMBER_GAP", "ADVANCE_NOT_CLEARED"),
        true);
  }

  private List<Rule> rules(int hits) {
    return IntStream.range(0, CODES.size())
        .mapToObj(
            i ->
                new Rule(
                    CODES.get(i),
                    title(CODES.get(i)),
                    i < 12 ? Severity.HIGH : Severity.MEDIUM,
                    i == 6 ? null : 1_104_208L,
                    (long) hits * (i % 3),
                    (long) hits * (i % 3),
                    i == 8 ? hits : 0,
                    i == 12 || i == 13 ? Long.valueOf(1_207) : null))
        .toList();
  }

  private String title(String code) {
    return switch (code) {
      case "CERTIFICATE_REVOKED" -> say("Chứng thư đã bị thu hồi", "Certificate was revoked");
      case "SIGNED_SECONDS_APART" ->
          say("Hai chữ ký cách nhau vài giây", "Both signatures within seconds");
      case "UNUSUAL_AMOUNT" -> say("Số tiền bất thường", "Unusual amount");
      case "FIRST_PAYMENT_TO_PAYEE" -> say("Lần đầu trả cho người nhận", "First payment to payee");
      case "ONE_CERTIFICATE_SIGNED_TWICE" ->
          say("Một chứng thư ký cả hai chữ ký", "One certificate signed twice");
      case "SIGNED_OUT_OF_HOURS" -> say("Ký ngoài giờ", "Signed out of hours");
      default -> code.toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  private List<RankedRow> ranked(String family) {
    if (family.equals("SPENDING")) {
      return List.of(
          new RankedRow(row(family, "UNUSUAL_AMOUNT", Severity.MEDIUM, "1055555", 1), 58L, 0),
          new RankedRow(
              row(family, "FIRST_PAYMENT_TO_PAYEE", Severity.MEDIUM, "1055555", 2), 58L, 0));
    }
    List<RankedRow> rows = new ArrayList<>();
    rows.add(
        new RankedRow(row(family, "CERTIFICATE_REVOKED", Severity.HIGH, "1055555", 1), 128L, 0));
    rows.add(
        new RankedRow(row(family, "SIGNED_SECONDS_APART", Severity.HIGH, "1055555", 2), 128L, 0));
    rows.add(
        new RankedRow(
            row(family, "ONE_CERTIFICATE_SIGNED_TWICE", Severity.HIGH, "1055600", 3), 124L, 0));
    for (int i = 0; i < 5; i++) {
      rows.add(
          new RankedRow(
              row(family, "SIGNED_OUT_OF_HOURS", Severity.MEDIUM, "1055700", 10 + i),
              54L,
              i == 4 ? 432 : 0));
    }
    ExceptionRow silent = row(family, "SIGNED_OUT_OF_HOURS", Severity.MEDIUM, "1055800", 20);
    rows.add(
        new RankedRow(
            DemoRows.row(
                family,
                silent.code(),
                silent.severity(),
                silent.unitCode(),
                silent.accountNo(),
                silent.subject(),
                "-1000000",
                "",
                "",
                3,
                Status.EXPLAINED,
                silent.message()
                    + say(
                        " [Tạm ngừng cảnh báo đến 31/12/2026, bởi An, Bình duyệt: kế toán trực đêm]",
                        " [Silenced until 2026-12-31 by An, approved by Binh: works at night]")),
            null,
            0));
    return rows;
  }

  private ExceptionRow row(String family, String code, Severity severity, String unit, int n) {
    return DemoRows.row(
        family,
        code,
        severity,
        unit,
        "3713.0." + unit + ".00000",
        "C4-02a/" + n,
        n == 1 ? "-4800000000" : "-12500000",
        "",
        "",
        0,
        Status.OPEN,
        say(
            "Bút toán nợ E-"
                + n
                + " (chứng từ C4-02a/"
                + n
                + "), 4.800.000.000 ngày 20/11/2026: chữ ký thứ nhất bằng chứng thư 5A01 lúc 09:15 20/11/2026, đã bị thu hồi từ 08:00 19/11/2026. Dừng chi nếu còn kịp và hỏi đơn vị ngay.",
            "Debit entry E-"
                + n
                + " (voucher C4-02a/"
                + n
                + "), 4,800,000,000 on 2026-11-20: first signature with certificate 5A01 at 09:15 on 2026-11-20, revoked from 08:00 on 2026-11-19. Stop the payment if there is still time, and ask the unit at once."));
  }
}

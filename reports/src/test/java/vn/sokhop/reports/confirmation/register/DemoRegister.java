package vn.sokhop.reports.confirmation.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.confirmation.ConfirmationSummary.AgeFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.CauseFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.DayFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.Equation;
import vn.sokhop.reports.confirmation.ConfirmationSummary.OfficeFigures;
import vn.sokhop.reports.confirmation.ConfirmationSummary.StateFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.Term;
import vn.sokhop.reports.confirmation.ConfirmationSummary.Timeliness;
import vn.sokhop.reports.confirmation.ConfirmationSummary.TopDifference;
import vn.sokhop.reports.confirmation.RegisterCsv;
import vn.sokhop.reports.confirmation.RegisterRow;
import vn.sokhop.reports.confirmation.ReportPeriod;
import vn.sokhop.reports.house.Rows;

/** A plausible October 2026 of a few treasury offices, in Vietnamese or English. */
public final class DemoRegister {
  public static final Locale VI = new Locale("vi", "VN");
  static final ReportPeriod OCTOBER =
      new ReportPeriod(
          ReportPeriod.Kind.MONTH,
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2026, 10, 31),
          "2026-10");
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 12);
  private static final LocalDate DUE = LocalDate.of(2026, 11, 10);
  private static final String DIGEST =
      "9f2c41d07be85a3366f0c1d2e4a5b6978812ab34cd56ef7890123456789abcde";
  private static final String[] PLACES = {
    "Lạng Giang", "Yên Thế", "Tân Yên", "Hiệp Hòa", "Việt Yên", "Lục Nam", "Sơn Động"
  };

  private final Locale locale;
  private final boolean vi;

  private DemoRegister(Locale locale) {
    this.locale = locale;
    this.vi = !locale.getLanguage().equals("en");
  }

  /** The plausible month with so many offices. */
  public static ConfirmationSummary summary(Locale locale, int offices) {
    DemoRegister demo = new DemoRegister(locale);
    return demo.summary(demo.offices(offices), demo.equations(true), demo.top(), 22, 22, OCTOBER);
  }

  /** A month that is not proved, with nights missing, large figures and long names. */
  static ConfirmationSummary hard(Locale locale) {
    DemoRegister demo = new DemoRegister(locale);
    List<OfficeFigures> offices = new ArrayList<>(demo.offices(4));
    offices.add(
        new OfficeFigures(
            "9999",
            "Phòng Giao dịch Số ".repeat(8),
            120_000,
            640_000,
            1,
            2,
            3,
            4,
            5,
            639_985,
            3,
            6,
            5));
    List<TopDifference> top = new ArrayList<>(demo.top());
    top.set(
        0,
        new TopDifference(
            "9999",
            "1999999",
            "TrườngTrungHọcPhổThôngChuyênNguyễnBỉnhKhiêm".repeat(4),
            "3713.1.1999999.00000",
            "VND",
            new BigDecimal("-999999999999999999"),
            new BigDecimal("999999999999999999"),
            "RESUBMIT_DUE"));
    return demo.summary(offices, demo.equations(false), top, 22, 19, OCTOBER);
  }

  /** A period without any account. */
  static ConfirmationSummary empty(Locale locale) {
    ConfirmationSummary some = summary(locale, 1);
    OfficeFigures none = new OfficeFigures("", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    ReportPeriod span =
        new ReportPeriod(
            ReportPeriod.Kind.SPAN,
            LocalDate.of(2026, 10, 5),
            LocalDate.of(2026, 10, 20),
            "2026-10-05_2026-10-20");
    return new ConfirmationSummary(
        span,
        some.asOf(),
        1,
        some.version(),
        DIGEST,
        some.locale(),
        null,
        some.states().stream().map(state -> new StateFigure(state.state(), 0)).toList(),
        List.of(),
        none,
        List.of(),
        new Timeliness(0, 0, null, null, 0, List.of()),
        List.of(),
        List.of(),
        List.of(),
        0,
        0,
        0,
        12,
        12);
  }

  /** The register of a handful of accounts in every state. */
  static List<RegisterRow> rows() {
    List<RegisterRow> rows = new ArrayList<>();
    String[] states = {
      "CONFIRMED",
      "MATCHED",
      "MISMATCHED",
      "RESUBMIT_DUE",
      "RECEIVED",
      "OVERDUE",
      "EXPECTED",
      "CONFIRMED_DERIVED",
      "OVERDUE_DERIVED"
    };
    for (int i = 0; i < states.length; i++) {
      rows.add(row(states[i], i));
    }
    return rows;
  }

  static List<RegisterRow> toChase() {
    return rows().stream()
        .filter(row -> row.state().matches("MISMATCHED|RESUBMIT_DUE|OVERDUE.*"))
        .toList();
  }

  private static RegisterRow row(String state, int i) {
    boolean stated = !state.matches("OVERDUE|EXPECTED");
    boolean differs = state.matches("MISMATCHED|RESUBMIT_DUE");
    String unit = "10567" + (80 + i);
    BigDecimal opening = new BigDecimal(12_345_678_901L * (i + 1));
    BigDecimal up = new BigDecimal(1_250_000_000);
    BigDecimal down = new BigDecimal(980_400_500L);
    BigDecimal closing = opening.add(up).subtract(down);
    BigDecimal difference = differs ? new BigDecimal(-4_000_000) : BigDecimal.ZERO;
    OffsetDateTime answered = OffsetDateTime.of(2026, 11, 5, 2, 5, 0, 0, ZoneOffset.UTC);
    boolean confirmed = state.startsWith("CONFIRMED");
    return new RegisterRow(
        "2026-10",
        i == 3 ? 2 : 1,
        "0661",
        unit,
        i == 4 ? "=Trường, \"Mầm non\" số 4" : "Trường Tiểu học số " + i,
        "3713.1." + unit + ".00000",
        "VND",
        state,
        opening,
        up,
        down,
        closing,
        stated ? opening : null,
        stated ? up.add(difference) : null,
        stated ? down : null,
        stated ? closing.add(difference) : null,
        stated ? difference : null,
        stated ? new BigDecimal(differs ? -1_500_000 : 0) : null,
        stated ? new BigDecimal(differs ? -2_500_000 : 0) : null,
        DUE,
        stated ? answered : null,
        confirmed ? answered.plusDays(1) : null,
        "confirmations/0661/" + unit + ".pdf");
  }

  private ConfirmationSummary summary(
      List<OfficeFigures> offices,
      List<Equation> equations,
      List<TopDifference> top,
      int workingDays,
      int judgedDays,
      ReportPeriod period) {
    OfficeFigures total = total(offices);
    return new ConfirmationSummary(
        period,
        AS_OF,
        1,
        "0.1.0",
        DIGEST,
        locale,
        DUE,
        states(total),
        offices,
        total,
        equations,
        new Timeliness(
            total.accounts(),
            total.confirmed() + total.matched() + 7,
            6,
            12,
            total.confirmed() * 9 / 10,
            byDay(total.confirmed())),
        List.of(
            new AgeFigure(word("0–1 ngày làm việc", "0–1 working days"), 4, amount(8_250_000)),
            new AgeFigure(word("2–5 ngày làm việc", "2–5 working days"), 9, amount(61_300_500)),
            new AgeFigure(word("6–30 ngày làm việc", "6–30 working days"), 3, amount(4_000_000)),
            new AgeFigure(
                word("31 ngày làm việc đến 2 tháng", "31 working days to 2 months"), 0, amount(0)),
            new AgeFigure(word("Trên 2 tháng", "Beyond 2 months"), 2, amount(1_374_000_000))),
        causes(),
        top,
        5,
        2,
        3,
        workingDays,
        judgedDays);
  }

  private List<OfficeFigures> offices(int count) {
    List<OfficeFigures> offices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long accounts = 96 + 37L * (i % 11);
      long overdue = 2L + i % 5;
      long disagreeing = 3L + i % 4;
      long received = i % 3;
      long expected = i % 2;
      long matched = 4L + i % 6;
      long confirmed = accounts - overdue - disagreeing - received - expected - matched;
      offices.add(
          new OfficeFigures(
              Integer.toString(10_661 + 3 * i).substring(1),
              word("Phòng Giao dịch ", "Transaction office ") + PLACES[i % PLACES.length],
              accounts / 3,
              accounts,
              confirmed,
              matched,
              disagreeing,
              received,
              expected,
              overdue,
              1L + i % 2,
              accounts * 3 / 4,
              overdue + disagreeing));
    }
    return offices;
  }

  private static OfficeFigures total(List<OfficeFigures> all) {
    return new OfficeFigures(
        "",
        "",
        all.stream().mapToLong(OfficeFigures::units).sum(),
        all.stream().mapToLong(OfficeFigures::accounts).sum(),
        all.stream().mapToLong(OfficeFigures::confirmed).sum(),
        all.stream().mapToLong(OfficeFigures::matched).sum(),
        all.stream().mapToLong(OfficeFigures::disagreeing).sum(),
        all.stream().mapToLong(OfficeFigures::received).sum(),
        all.stream().mapToLong(OfficeFigures::expected).sum(),
        all.stream().mapToLong(OfficeFigures::overdue).sum(),
        all.stream().mapToLong(OfficeFigures::unexplainedAccounts).sum(),
        all.stream().mapToLong(OfficeFigures::moved).sum(),
        all.stream().mapToLong(OfficeFigures::movedNotConfirmed).sum());
  }

  private static List<StateFigure> states(OfficeFigures total) {
    return List.of(
        new StateFigure("EXPECTED", total.expected()),
        new StateFigure("RECEIVED", total.received()),
        new StateFigure("MATCHED", total.matched()),
        new StateFigure("MISMATCHED", total.disagreeing() / 2),
        new StateFigure("RESUBMIT_DUE", total.disagreeing() - total.disagreeing() / 2),
        new StateFigure("CONFIRMED", total.confirmed()),
        new StateFigure("OVERDUE", total.overdue()));
  }

  private List<Equation> equations(boolean holds) {
    List<Equation> all = new ArrayList<>();
    String[] names = {
      word("Số dư đầu kỳ", "Opening balances"),
      word("Phát sinh tăng", "Increases"),
      word("Phát sinh giảm", "Decreases"),
      word("Số dư cuối kỳ", "Closing balances")
    };
    for (int i = 0; i < names.length; i++) {
      boolean right = holds || i != 1;
      BigDecimal outside = amount(45_000_000L * i);
      BigDecimal register = new BigDecimal("1284555607300").add(amount(7L * i));
      BigDecimal ledger = register.add(outside).add(right ? BigDecimal.ZERO : BigDecimal.ONE);
      all.add(equation(names[i], "VND", ledger, register, outside, right));
    }
    BigDecimal dollars = new BigDecimal("104250.75");
    all.add(equation(names[3], "USD", dollars, dollars, new BigDecimal("0.00"), true));
    return all;
  }

  private Equation equation(
      String name,
      String currency,
      BigDecimal ledger,
      BigDecimal register,
      BigDecimal outside,
      boolean holds) {
    return new Equation(
        name,
        currency,
        word("Sổ cái", "Ledger"),
        ledger,
        List.of(
            new Term(word("sổ đăng ký", "register"), register),
            new Term(word("tài khoản không phải xác nhận", "accounts not confirmed"), outside)),
        holds);
  }

  private static List<DayFigure> byDay(long confirmed) {
    List<DayFigure> days = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      LocalDate day = LocalDate.of(2026, 11, 2).plusDays(i);
      double share = 1 / (1 + Math.exp(-(i - 5) * 0.7));
      days.add(new DayFigure(day, i == 10 ? confirmed : (long) (confirmed * share)));
    }
    return days;
  }

  private List<CauseFigure> causes() {
    return List.of(
        new CauseFigure(
            "MISSING_IN_UNIT",
            word("Đơn vị chưa ghi sổ giao dịch của Kho bạc", "The unit has not booked an entry"),
            11,
            14,
            5),
        new CauseFigure(
            "MISSING_IN_TREASURY",
            word("Đơn vị ghi sổ, Kho bạc không có", "Only the unit has the record"),
            6,
            2,
            1),
        new CauseFigure(
            "AMOUNT_DIFFERS", word("Số tiền khác nhau", "The amounts differ"), 3, 0, 0));
  }

  private List<TopDifference> top() {
    List<TopDifference> top = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String unit = "10567" + (80 + i);
      BigDecimal difference =
          new BigDecimal(-410_000_000L / (i * i + 1)).setScale(0, RoundingMode.DOWN);
      top.add(
          new TopDifference(
              "0661",
              unit,
              word("Trường Tiểu học ", "Primary school ") + PLACES[i],
              "3713.1." + unit + ".00000",
              i == 3 ? "USD" : "VND",
              i == 3 ? new BigDecimal("1200.50") : difference,
              i == 3
                  ? new BigDecimal("0.00")
                  : difference.divide(BigDecimal.TEN, 0, RoundingMode.DOWN),
              i % 2 == 0 ? "MISMATCHED" : "OVERDUE"));
    }
    return top;
  }

  private String word(String vietnamese, String english) {
    return vi ? vietnamese : english;
  }

  private static BigDecimal amount(long value) {
    return BigDecimal.valueOf(value);
  }

  static byte[] workbook(ConfirmationSummary summary, @Nullable Integer maxRows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean none = summary.total().accounts() == 0;
    Rows<RegisterRow> chase = Rows.of(none ? List.of() : toChase());
    Rows<RegisterRow> all = Rows.of(none ? List.of() : rows());
    if (maxRows == null) {
      RegisterWorkbook.write(summary, chase, all, out);
    } else {
      RegisterWorkbook.write(summary, chase, all, out, maxRows);
    }
    return out.toByteArray();
  }

  static byte[] summaryPdf(ConfirmationSummary summary) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ConfirmationSummaryPdf.write(summary, out);
    return out.toByteArray();
  }

  static byte[] csv() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RegisterCsv.write(Rows.of(rows()), out);
    return out.toByteArray();
  }
}

package vn.sokhop.reports.confirmation.estimate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationForm.TreasuryColumns;
import vn.sokhop.reports.confirmation.ConfirmationForm.UnitSource;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.confirmation.EstimateForm.Change;
import vn.sokhop.reports.confirmation.EstimateForm.Columns;
import vn.sokhop.reports.confirmation.EstimateForm.Figure;
import vn.sokhop.reports.confirmation.EstimateForm.Keys;
import vn.sokhop.reports.confirmation.EstimateForm.Kind;
import vn.sokhop.reports.confirmation.EstimateForm.Moved;
import vn.sokhop.reports.confirmation.EstimateForm.Proof;
import vn.sokhop.reports.confirmation.EstimateForm.Row;
import vn.sokhop.reports.confirmation.ReportPeriod;

/** Made-up forms 01a and 02a of the third quarter of 2026. */
public final class DemoEstimates {
  static final Locale VI = new Locale("vi", "VN");
  static final String DIGEST = "4b1f0a77c9d25e8816f3a0c2d94be57781c0f6a32d8e95b04713c2f86de0a519";
  static final String HOSTILE =
      ("\u0007\u202e<script>&'{0}\t" + "Đường dài không dứt ".repeat(8)).repeat(14);
  private static final ReportPeriod QUARTER =
      new ReportPeriod(
          ReportPeriod.Kind.QUARTER,
          LocalDate.of(2026, 7, 1),
          LocalDate.of(2026, 9, 30),
          "2026-Q3");
  private static final String UNIT_FILE = "estimates_1056001_20261005_01.xlsx:";
  private static final String TREASURY_FILE = "estimates_0661_20261005_01.csv:";

  private DemoEstimates() {}

  static byte[] pdf(EstimateForm form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EstimateForms.write(form, out);
    return out.toByteArray();
  }

  /** Both books are equal: one page, without an annex. */
  static EstimateForm equal(Kind kind, Locale locale) {
    return many(kind, locale, 3);
  }

  /** So many rows, equal in both books. */
  static EstimateForm many(Kind kind, Locale locale, int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<BigDecimal> figures = figures(kind, 1_000_000L * (i + 1));
      rows.add(row(keys(kind, i), figures, figures, "", i));
    }
    return form(kind, locale, UnitSource.STATED, TreasuryColumns.WHEN_DIFFERENT, rows);
  }

  /** Differences, a row in one book only, a failed check, an explanation, a second version. */
  static EstimateForm mixed(Kind kind, Locale locale) {
    List<BigDecimal> first = figures(kind, 2_500_000_000L);
    List<BigDecimal> second = figures(kind, 48_350_000L);
    List<Row> rows =
        List.of(
            row(keys(kind, 0), first, first, "", 0),
            row(keys(kind, 1), second, minus(kind, second), "Kho bạc ghi sau kỳ, đơn vị đã ghi", 1),
            row(keys(kind, 2), null, figures(kind, 7_000_000L), "Đơn vị không có dòng này", 2),
            row(keys(kind, 3), negated(second), negated(second), "", 3));
    EstimateForm form = form(kind, locale, UnitSource.STATED, TreasuryColumns.WHEN_DIFFERENT, rows);
    return with(
        form,
        2,
        "Đơn vị rút dự toán ngày 30/9, Kho bạc hạch toán ngày 01/10/2026.",
        List.of(
            Proof.of(
                "Số liệu đơn vị: cột 6 của 01a = cột 5 của 02a",
                new BigDecimal("637587500"),
                new BigDecimal("637587500")),
            Proof.of(
                "Số liệu Kho bạc: cột 7 của 01a = cột 6 của 02a",
                new BigDecimal("1275175000"),
                new BigDecimal("1270340000")),
            Proof.of(
                "Cột 9 của 01a = số dư tài khoản dự toán 9523", new BigDecimal("-4835000"), null)),
        List.of(
            new Change(
                keys(kind, 1),
                "Cột 6, Kho bạc",
                new BigDecimal("12087500"),
                new BigDecimal("9670000"),
                TREASURY_FILE + "12"),
            new Change(Keys.none(), "Dòng thêm", null, new BigDecimal("1750000"), "")));
  }

  /** The unit said nothing: its figures stay empty. */
  static EstimateForm silent(Kind kind, Locale locale, TreasuryColumns columns) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<Figure> figures =
          figures(kind, 5_000_000L * (i + 1)).stream().map(Figure::unanswered).toList();
      rows.add(new Row(keys(kind, i), figures, "", TREASURY_FILE + (i + 2)));
    }
    return form(kind, locale, UnitSource.NONE, columns, rows);
  }

  /** The largest amounts, positive and negative. */
  static EstimateForm largest(Kind kind, Locale locale) {
    BigDecimal most = new BigDecimal("999999999999999");
    List<BigDecimal> figures = Collections.nCopies(kind.columns(), most);
    List<Row> rows =
        List.of(
            row(keys(kind, 0), figures, figures, "", 0),
            row(
                keys(kind, 1),
                negated(figures),
                Collections.nCopies(kind.columns(), BigDecimal.ZERO),
                "Sai dấu",
                1));
    return form(kind, locale, UnitSource.STATED, TreasuryColumns.ALWAYS, rows);
  }

  /** Long and unfriendly texts, giant amounts. */
  static EstimateForm hostile(Kind kind, Locale locale) {
    List<BigDecimal> giant =
        Collections.nCopies(kind.columns(), new BigDecimal("-999999999999999999.99"));
    List<BigDecimal> small = Collections.nCopies(kind.columns(), BigDecimal.ONE);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Row row = row(keys(kind, i), giant, small, HOSTILE, i);
      Keys keys = new Keys("X".repeat(60), "\ud83d\ude00中文", "e\u0302\u0301", "6001", HOSTILE);
      rows.add(new Row(keys, row.figures(), HOSTILE, "a_".repeat(200)));
    }
    EstimateForm form = form(kind, locale, UnitSource.DERIVED, TreasuryColumns.ALWAYS, rows);
    form =
        with(
            form,
            3,
            HOSTILE,
            List.of(Proof.of(HOSTILE, giant.get(0), small.get(0))),
            List.of(new Change(rows.get(0).keys(), HOSTILE, giant.get(0), null, HOSTILE)));
    return new EstimateForm(
        form.kind(),
        form.period(),
        form.officeCode(),
        HOSTILE,
        form.unitCode(),
        HOSTILE,
        HOSTILE,
        HOSTILE,
        HOSTILE,
        form.version(),
        form.digest(),
        form.asOf(),
        form.dueOn(),
        form.treasuryColumns(),
        form.locale(),
        form.unitSource(),
        form.rows(),
        form.total(),
        form.unitExplanation(),
        form.proofs(),
        form.changes());
  }

  /** The form of another period. */
  static EstimateForm of(ReportPeriod period) {
    EstimateForm form = equal(Kind.ESTIMATE_01A, VI);
    return form(
        form.kind(), VI, period, UnitSource.STATED, TreasuryColumns.WHEN_DIFFERENT, form.rows());
  }

  private static EstimateForm form(
      Kind kind, Locale locale, UnitSource source, TreasuryColumns columns, List<Row> rows) {
    return form(kind, locale, QUARTER, source, columns, rows);
  }

  private static EstimateForm form(
      Kind kind,
      Locale locale,
      ReportPeriod period,
      UnitSource source,
      TreasuryColumns columns,
      List<Row> rows) {
    return new EstimateForm(
        kind,
        period,
        "0661",
        "Kho bạc Nhà nước Khu vực VI",
        "1056001",
        "Trường Trung học phổ thông chuyên Nguyễn Khuyến",
        "422",
        "2",
        null,
        1,
        DIGEST,
        period.to(),
        LocalDate.of(2026, 10, 10),
        columns,
        locale,
        source,
        rows,
        Row.total(kind, rows),
        "",
        List.of(),
        List.of());
  }

  private static EstimateForm with(
      EstimateForm form,
      int version,
      String explanation,
      List<Proof> proofs,
      List<Change> changes) {
    return new EstimateForm(
        form.kind(),
        form.period(),
        form.officeCode(),
        form.officeName(),
        form.unitCode(),
        form.unitName(),
        form.chapter(),
        form.budgetLevel(),
        "000.00.00.G12-261005-0042",
        version,
        form.digest(),
        form.asOf(),
        form.dueOn(),
        form.treasuryColumns(),
        form.locale(),
        form.unitSource(),
        form.rows(),
        form.total(),
        explanation,
        proofs,
        changes);
  }

  private static Keys keys(Kind kind, int i) {
    String source = Integer.toString(12 + i % 3);
    String programme = String.format(Locale.ROOT, "%05d", i / 3);
    if (kind == Kind.ESTIMATE_01A) {
      return Keys.estimate(source, "074", programme);
    }
    String content = i % 2 == 0 ? "Tiền lương theo ngạch, bậc" : "Vật tư văn phòng khác";
    return new Keys(source, "074", programme, i % 2 == 0 ? "6001" : "6599", content);
  }

  private static List<BigDecimal> figures(Kind kind, long base) {
    return switch (kind) {
      case ESTIMATE_01A ->
          Columns.estimate(
              BigDecimal.valueOf(base / 10),
              BigDecimal.valueOf(base),
              BigDecimal.valueOf(base / 4),
              BigDecimal.valueOf(base + base / 4),
              BigDecimal.valueOf(base / 4),
              BigDecimal.valueOf(base / 2),
              BigDecimal.ZERO);
      case USE_02A ->
          Columns.use(
              new Moved(BigDecimal.valueOf(-base / 20), BigDecimal.valueOf(base / 10)),
              new Moved(
                  BigDecimal.valueOf(base / 4 + base / 20), BigDecimal.valueOf(base / 5 * 2)));
    };
  }

  // Less used in the period by a fifth of it.
  private static List<BigDecimal> minus(Kind kind, List<BigDecimal> figures) {
    return switch (kind) {
      case ESTIMATE_01A ->
          Columns.estimate(
              figures.get(0),
              figures.get(1),
              figures.get(2),
              figures.get(3),
              figures.get(5).subtract(new BigDecimal("2417500")),
              figures.get(6).subtract(new BigDecimal("2417500")),
              figures.get(7));
      case USE_02A ->
          Columns.use(
              new Moved(figures.get(0), figures.get(1)),
              new Moved(
                  figures.get(2).subtract(new BigDecimal("2417500")),
                  figures.get(3).subtract(new BigDecimal("2417500"))));
    };
  }

  private static List<BigDecimal> negated(List<BigDecimal> figures) {
    return figures.stream().map(BigDecimal::negate).toList();
  }

  private static Row row(
      Keys keys,
      @Nullable List<BigDecimal> unit,
      List<BigDecimal> treasury,
      String cause,
      int line) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < treasury.size(); i++) {
      Figure figure = Figure.of(unit == null ? null : unit.get(i), treasury.get(i), "");
      figures.add(figure.differs() ? Figure.of(figure.unit(), figure.treasury(), cause) : figure);
    }
    return new Row(
        keys, figures, unit == null ? "" : UNIT_FILE + (line + 12), TREASURY_FILE + (line + 2));
  }
}

package vn.sokhop.reports.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.sokhop.reports.confirmation.ConfirmationForm.TreasuryColumns;
import vn.sokhop.reports.confirmation.ConfirmationForm.UnitSource;
import vn.sokhop.reports.confirmation.EstimateForm.Columns;
import vn.sokhop.reports.confirmation.EstimateForm.Figure;
import vn.sokhop.reports.confirmation.EstimateForm.Keys;
import vn.sokhop.reports.confirmation.EstimateForm.Kind;
import vn.sokhop.reports.confirmation.EstimateForm.Moved;
import vn.sokhop.reports.confirmation.EstimateForm.Proof;
import vn.sokhop.reports.confirmation.EstimateForm.Row;

class EstimateFormTest {
  private static final Keys KEYS = Keys.estimate("12", "074", "00000");

  @Test
  void estimateLeftIsWhatMayBeUsedLessWhatIsUsed() {
    assertThat(Columns.estimate(of(7), of(100), of(20), of(120), of(30), of(90), of(5)))
        .containsExactly(of(7), of(100), of(20), of(120), of(127), of(30), of(90), of(5), of(37));
  }

  @Test
  void totalsOfUseAreAdvancesAndActualSpending() {
    assertThat(Columns.use(new Moved(of(-3), of(10)), new Moved(of(8), of(50))))
        .containsExactly(of(-3), of(10), of(8), of(50), of(5), of(60));
  }

  @Test
  void rowOfOneSideOnlyDiffersByItsWholeFigure() {
    assertThat(Figure.of(null, of(5), "").difference()).isEqualTo(of(-5));
    assertThat(Figure.of(of(5), null, "").difference()).isEqualTo(of(5));
    assertThat(Figure.of(of(5), new BigDecimal("5.00"), "").differs()).isFalse();
    assertThat(Figure.unanswered(of(5)).differs()).isFalse();
  }

  @Test
  void totalAddsEachSideAndKeepsUnknownUnknown() {
    Row one = row(Figure.of(of(5), of(3), "cause"));
    Row two = row(Figure.of(null, of(4), ""));
    Row total = Row.total(Kind.USE_02A, List.of(one, two));
    assertThat(total.figures())
        .isEqualTo(Collections.nCopies(6, new Figure(of(5), of(7), of(-2), "")));
    assertThat(Row.total(Kind.USE_02A, List.of(row(Figure.unanswered(of(4))))).figures())
        .isEqualTo(Collections.nCopies(6, new Figure(null, of(4), null, "")));
    assertThat(total.keys()).isEqualTo(Keys.none());
  }

  @Test
  void proofOfAnUnknownFigureDoesNotHold() {
    assertThat(Proof.of("x", of(1), new BigDecimal("1.0")).holds()).isTrue();
    assertThat(Proof.of("x", of(1), of(2)).difference()).isEqualTo(of(-1));
    assertThat(Proof.of("x", of(1), null).holds()).isFalse();
  }

  @Test
  void rowWithOtherColumnsThanItsFormIsRefused() {
    List<Row> rows = List.of(row(Figure.of(of(1), of(1), "")));
    assertThatThrownBy(
            () ->
                new EstimateForm(
                    Kind.ESTIMATE_01A,
                    new ReportPeriod(
                        ReportPeriod.Kind.YEAR,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "2026"),
                    "0661",
                    "",
                    "1056001",
                    "",
                    "422",
                    "2",
                    null,
                    1,
                    "",
                    LocalDate.of(2026, 12, 31),
                    null,
                    TreasuryColumns.ALWAYS,
                    Locale.US,
                    UnitSource.STATED,
                    rows,
                    Row.total(Kind.USE_02A, rows),
                    "",
                    List.of(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("01a-SDKP/ĐVDT has 9 columns of figures, not 6");
  }

  private static Row row(Figure figure) {
    return new Row(KEYS, Collections.nCopies(6, figure), "", "");
  }

  private static BigDecimal of(long value) {
    return BigDecimal.valueOf(value);
  }
}

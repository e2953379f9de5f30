package vn.sokhop.reports.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.sokhop.reports.night.DossierFigures.Span;

class DossierFiguresTest {
  @Test
  void shareOfNothingIsNone() {
    Span none = new Span(0, 0, 1, 0, 0, 1, null, null);
    assertThat(none.inTimePercent()).isNull();
    assertThat(none.onlinePercent()).isNull();
  }

  @Test
  void shareIsAllOrNoneOnlyWhenItIs() {
    assertThat(span(952, 377).inTimePercent()).isEqualTo("71.6");
    assertThat(span(9_999, 1).inTimePercent()).isEqualTo("99.9");
    assertThat(span(1, 9_999).inTimePercent()).isEqualTo("0.1");
    assertThat(span(4_743, 0).inTimePercent()).isEqualTo("100.0");
    assertThat(span(0, 5).inTimePercent()).isEqualTo("0.0");
  }

  @Test
  void finishedIsTheSumOfItsParts() {
    assertThatThrownBy(() -> new Span(9, 9, 8, 5, 2, 0, null, null))
        .hasMessage("finished 8 is not in time 5 + late 2 + not judged 0");
    assertThatThrownBy(() -> new Span(9, 10, 0, 0, 0, 0, null, null))
        .hasMessage("10 online of 9 received");
  }

  private static Span span(long inTime, long late) {
    return new Span(0, 0, inTime + late, inTime, late, 0, null, null);
  }
}

package vn.sokhop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sokhop.message.PersonName;

/** Who counts as a second person. */
class PersonNameTest {
  private static final String NAME = "Nguyễn Văn A";

  private static boolean isSecond(String name) {
    boolean closes = new ItemDecision("X1", "OTHER", NAME, null, name).isApprovedByAnother();
    boolean silences =
        new ItemSilence("X1", LocalDate.of(2026, 11, 20), NAME, name, "looked into")
            .isApprovedByAnother();
    assertThat(silences).isEqualTo(closes);
    return closes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Văn A",
        "  nguyễn  VĂN a ",
        "Nguyễn\u00a0Văn\u3000A",
        "Nguyễn Văn A\u200b",
        "Nguyễn\u202e Văn A",
        "Nguyễn Văn \u0410",
        "Ｎguyễn Văn Ａ",
        "Nguyễn Văn A.",
        "Nguyễn-Văn, A",
        "Nguyễn Văn A´",
        "Nguyễn Văn Aˊ",
        "Nguyễn´ Văn A",
        "Nguyễn\u0301 Văn\u0308 A",
        "N\u0261uyễn Văn A",
        ".",
        "1",
        "A",
        "  ",
        "\u3164\u115f\uffa0",
        ""
      })
  void theSamePersonOrNobodyIsNoSecondOne(String name) {
    assertThat(isSecond(name)).as(name).isFalse();
    assertThat(isSecond(Normalizer.normalize(name, Normalizer.Form.NFD))).as(name).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nguyễn Văn B", "Nguyễn Vân A", "Trần Thị B", "Nguyễn Văn An", "Lê Lý"})
  void anotherNameIsAnotherPerson(String name) {
    assertThat(isSecond(name)).as(name).isTrue();
  }

  @Test
  void marksTellPeopleApart() {
    assertThat(PersonName.areTwoPeople("Phạm Văn Hùng", "Phạm Văn Hưng")).isTrue();
    assertThat(PersonName.areTwoPeople("Lê Thị Đào", "Lê Thị Dao")).isTrue();
    assertThat(PersonName.areTwoPeople("Bình", "Binh")).isTrue();
  }

  @Test
  void lettersThatLookAlikeDoNot() {
    // Cyrillic В, Н, Т, М, О within capitals; a capital I, a small l and a one; a nought.
    assertThat(PersonName.areTwoPeople("\u0412\u041dINH", "Bhinh")).isFalse();
    assertThat(PersonName.areTwoPeople("TRAN VAN \u0422AM", "Tran Van Tam")).isFalse();
    assertThat(PersonName.areTwoPeople("KIM", "\u041aI\u041c")).isFalse();
    assertThat(PersonName.areTwoPeople("Linh", "1inh")).isFalse();
    assertThat(PersonName.areTwoPeople("LINH", "IINH")).isFalse();
    assertThat(PersonName.areTwoPeople("Hoa", "H0a")).isFalse();
  }
}

package vn.sokhop.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputTextTest {
  @Test
  void writesOutWhatSteersATerminalOrTurnsTheReadingOrder() {
    assertThat(InputText.visible("a\u001b[31mb\u202ec\u2066d\r\te\u0085\u007f", true))
        .isEqualTo("a\\u001b[31mb\\u202ec\\u2066d\\u000d\\u0009e\\u0085\\u007f");
    assertThat(InputText.visible("một\nhai", true)).isEqualTo("một\nhai");
    assertThat(InputText.visible("một\nhai", false)).isEqualTo("một\\u000ahai");
    assertThat(InputText.visible("Trường Tiểu học 𝔄 – số 1…", false))
        .isEqualTo("Trường Tiểu học 𝔄 – số 1…");
  }

  @Test
  void shortensWhatIsTooLongForASentence() {
    assertThat(InputText.shortened("x".repeat(300))).hasSize(300).doesNotContain("…");
    assertThat(InputText.shortened("x".repeat(100_000))).hasSize(300).endsWith("x…");
    assertThat(InputText.shortened("x".repeat(298) + "𝔄".repeat(9)))
        .isEqualTo("x".repeat(298) + "…");
  }
}

package vn.sokhop.reports.confirmation.estimate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.confirmation.EstimateForm.Keys;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;

/** The words and figures of one form in its language. */
final class EstimateWords {
  private static final Texts VIETNAMESE = Texts.of(EstimateWords.class, new Locale("vi"));
  private static final Texts ENGLISH = Texts.of(EstimateWords.class, Locale.US);
  private static final int LONGEST_NAME = 160;

  private final EstimateForm form;
  private final Texts texts;
  private final Figures figures;

  EstimateWords(EstimateForm form) {
    this.form = form;
    this.texts = form.locale().getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    this.figures = Figures.of(texts.locale());
  }

  Locale locale() {
    return texts.locale();
  }

  String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** The text of the kind of form. */
  String ofKind(String key) {
    return texts.text(key + "." + form.kind());
  }

  /** What stands in the head of a column of figures. */
  String column(int column) {
    return texts.text("column." + form.kind() + "." + column);
  }

  /** A column of figures named outside the table, with the group it stands in. */
  String ofColumn(int column) {
    return texts.text("named." + form.kind() + "." + column);
  }

  String date(LocalDate date) {
    return figures.date(date);
  }

  /** Empty for a figure that is not known. */
  String amount(@Nullable BigDecimal amount) {
    return amount == null ? "" : figures.amount(amount);
  }

  /** With its sign; empty for a figure that is not known. */
  String difference(@Nullable BigDecimal amount) {
    return amount == null ? "" : figures.difference(amount);
  }

  /** A name no longer than a form has room for. */
  String name(String name) {
    return CleanText.limit(name, LONGEST_NAME);
  }

  String period() {
    return form.period().name(texts, figures);
  }

  /** What the QR code carries, and what identifies the file. */
  String identity() {
    return String.join(
        "|",
        form.kind().symbol(),
        form.period().label(),
        form.officeCode(),
        form.unitCode(),
        "v" + form.version(),
        form.digest());
  }

  /** A row named by its codes; the total by its name. */
  String row(Keys keys) {
    if (keys.equals(Keys.none())) {
      return text("annex.total");
    }
    List<String> parts = new ArrayList<>();
    part(parts, "key.source", keys.source());
    part(parts, "key.sector", keys.sector());
    part(parts, "key.economic.content", keys.economicContent());
    part(parts, "key.programme", keys.programme());
    if (!keys.content().isBlank()) {
      parts.add(name(keys.content()));
    }
    return String.join(" · ", parts);
  }

  private void part(List<String> parts, String key, String code) {
    if (!code.isEmpty()) {
      parts.add(text(key, name(code)));
    }
  }
}

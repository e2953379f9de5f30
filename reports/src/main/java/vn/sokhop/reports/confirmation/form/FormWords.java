package vn.sokhop.reports.confirmation.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationForm;
import vn.sokhop.reports.confirmation.ConfirmationForm.AccountBlock;
import vn.sokhop.reports.confirmation.ConfirmationForm.UnitSource;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;

/** The words and figures of one form in its language. */
final class FormWords {
  private static final Texts VIETNAMESE = Texts.of(FormWords.class, new Locale("vi"));
  private static final Texts ENGLISH = Texts.of(FormWords.class, Locale.US);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_UNIT_NAME = 600;

  private final ConfirmationForm form;
  private final Texts texts;
  private final Figures figures;

  FormWords(ConfirmationForm form) {
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

  /** The unit's name, which is never cut in a form that is signed; only nonsense is longer. */
  String unitName() {
    return CleanText.limit(form.unitName(), LONGEST_UNIT_NAME);
  }

  /** What the QR code carries, and what identifies the file. */
  String identity() {
    return String.join(
        "|",
        "06-ĐCSDTK/KBNN",
        form.period().label(),
        form.officeCode(),
        form.unitCode(),
        "v" + form.version(),
        form.digest());
  }

  /** The period as the form names it: month, quarter, year or from day to day. */
  String period() {
    return form.period().name(texts, figures);
  }

  /** The account as its row names it, with the marks of the notes below the table. */
  String account(AccountBlock account) {
    StringBuilder line = new StringBuilder(text("account", account.accountNo()));
    if (!account.accountName().isBlank()) {
      line.append(" – ").append(name(account.accountName()));
    }
    if (isForeign(account)) {
      line.append(' ').append(text("account.currency", account.currency()));
    }
    if (account.unitSource() == UnitSource.DERIVED) {
      line.append(" (*)");
    }
    if (!account.proved()) {
      line.append(" (**)");
    }
    return line.toString();
  }

  static boolean isForeign(AccountBlock account) {
    return !account.currency().equals("VND");
  }
}

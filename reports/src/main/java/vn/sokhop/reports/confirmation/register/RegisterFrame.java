package vn.sokhop.reports.confirmation.register;

import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.workbook.Listing;
import vn.sokhop.reports.workbook.Sheet;

/** What stands above a list of a register and at the foot of its pages. */
final class RegisterFrame implements Listing.Frame {
  private final Words words;
  private final Texts texts;
  private final String key;
  private final String back;

  /**
   * For one list.
   *
   * @param key of its texts
   * @param back name of the first sheet
   */
  RegisterFrame(Words words, String key, String back) {
    this.words = words;
    this.texts = words.texts();
    this.key = key;
    this.back = back;
  }

  @Override
  public void head(Sheet sheet) {
    sheet.title(texts.text("title." + key, words.period()));
    sheet.subtitle(words.run());
    sheet.subtitle(texts.text("note." + key));
    sheet.subtitle(texts.text("note.signs"));
    sheet.link(texts.text("back"), back);
  }

  @Override
  public String footer() {
    return texts.text("footer.left", words.period(), words.run());
  }

  @Override
  public String pageOf() {
    return texts.text("footer.page");
  }

  @Override
  public String whenEmpty() {
    return texts.text("none." + key);
  }
}

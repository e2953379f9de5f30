package vn.sokhop.reports.confirmation.form;

import java.util.List;
import vn.sokhop.reports.confirmation.ConfirmationForm;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Canvas;
import vn.sokhop.reports.page.Canvas.Side;
import vn.sokhop.reports.page.Face;
import vn.sokhop.reports.page.Lines;
import vn.sokhop.reports.page.Pages;
import vn.sokhop.reports.page.QrCode;

/** What stands above the table: code, numbers, title, period, unit and office. */
final class FormHead {
  private static final float TITLE = 13;
  private static final float BODY = 12;
  private static final float MIDDLE_OF_THE_FORM = 210;

  private FormHead() {}

  static List<Block> blocks(ConfirmationForm form, FormWords words) {
    return List.of(
        new Top(form, words),
        Lines.of(
            Face.BOLD, TITLE, Side.CENTER, Pages.LEFT, Pages.RIGHT, 8, words.text("title.first")),
        Lines.of(
            Face.BOLD, TITLE, Side.CENTER, Pages.LEFT, Pages.RIGHT, 0, words.text("title.second")),
        Lines.of(Face.REGULAR, BODY, Side.CENTER, Pages.LEFT, Pages.RIGHT, 3, words.period()),
        field(words.text("unit.name", words.unitName()), 10),
        field(words.text("unit.code", form.unitCode()), 2),
        field(words.text("office", words.name(form.officeName()), form.officeCode()), 2),
        Lines.of(Face.ITALIC, 11, Side.RIGHT, Pages.LEFT, Pages.RIGHT, 4, words.text("in.dong")),
        Block.space(3));
  }

  private static Block field(String text, float above) {
    return Lines.of(Face.REGULAR, BODY, Side.LEFT, Pages.LEFT, Pages.RIGHT, above, text);
  }

  /** The first line of the form: code at the left, dossier in the middle, form at the right. */
  private record Top(ConfirmationForm form, FormWords words) implements Block {
    private static final float CODE = 76;
    private static final float SIZE = 11;

    @Override
    public float height() {
      return CODE;
    }

    @Override
    public void draw(Canvas canvas, float top) {
      // Four modules of quiet zone stand outside the edge of the text.
      canvas.code(QrCode.of(words.identity()), Pages.LEFT - 6, top - CODE + 6, CODE);
      float right = Pages.RIGHT;
      float formLeft = right - 150;
      Lines.of(Face.BOLD, SIZE, Side.CENTER, formLeft, right, 0, words.text("form.number"))
          .draw(canvas, top);
      Lines.of(Face.REGULAR, SIZE, Side.CENTER, formLeft, right, 15, words.text("form.symbol"))
          .draw(canvas, top);
      String dossier = form.dossierNo();
      String number = dossier == null ? words.text("to.be.written") : dossier;
      float left = Pages.LEFT + CODE;
      Lines.of(
              Face.REGULAR,
              SIZE,
              Side.CENTER,
              left,
              left + MIDDLE_OF_THE_FORM,
              0,
              words.text("dossier", words.name(number)))
          .draw(canvas, top);
    }
  }
}

package vn.sokhop.reports.confirmation.estimate;

import java.util.List;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Canvas;
import vn.sokhop.reports.page.Canvas.Side;
import vn.sokhop.reports.page.Face;
import vn.sokhop.reports.page.Lines;
import vn.sokhop.reports.page.Paper;
import vn.sokhop.reports.page.QrCode;

/** What stands above the table: unit and office, code, numbers, title, period. */
final class EstimateHead {
  private static final float TITLE = 13;
  private static final float BODY = 11;
  private static final float LEFT = Paper.LANDSCAPE.left();
  private static final float RIGHT = Paper.LANDSCAPE.right();

  private EstimateHead() {}

  static List<Block> blocks(EstimateForm form, EstimateWords words) {
    return List.of(
        Top.of(form, words),
        centred(Face.BOLD, TITLE, 8, words.ofKind("title.first")),
        centred(Face.BOLD, TITLE, 0, words.ofKind("title.second")),
        centred(Face.REGULAR, 12, 3, words.period()),
        Lines.of(Face.ITALIC, BODY, Side.RIGHT, LEFT, RIGHT, 0, words.text("in.dong")),
        Block.space(3));
  }

  private static Block centred(Face face, float size, float above, String text) {
    return Lines.of(face, size, Side.CENTER, LEFT, RIGHT, above, text);
  }

  /**
   * The first lines of the form: whose it is at the left; code, form and dossier at the right.
   *
   * @param fields below each other at the left
   * @param numbers below each other at the right
   */
  private record Top(QrCode qr, Block fields, Block numbers) implements Block {
    private static final float CODE = 76;
    private static final float NUMBERS = 176;
    private static final float NUMBERS_LEFT = RIGHT - NUMBERS;
    private static final float CODE_LEFT = NUMBERS_LEFT - CODE - 6;
    private static final float FIELDS_RIGHT = CODE_LEFT - 12;

    static Top of(EstimateForm form, EstimateWords words) {
      String dossier = form.dossierNo();
      String number = dossier == null ? words.text("to.be.written") : dossier;
      return new Top(
          QrCode.of(words.identity()),
          Block.of(
              List.of(
                  field(words.text("chapter", words.name(form.chapter())), 0),
                  field(words.text("unit.name", words.name(form.unitName())), 2),
                  field(words.text("unit.code", form.unitCode()), 2),
                  field(words.text("budget.level", words.name(form.budgetLevel())), 2),
                  field(
                      words.text("office", words.name(form.officeName()), form.officeCode()), 2))),
          Block.of(
              List.of(
                  number(Face.BOLD, 0, words.ofKind("form.number")),
                  number(Face.REGULAR, 2, words.text("form.symbol", form.kind().symbol())),
                  number(Face.REGULAR, 6, words.text("dossier", words.name(number))))));
    }

    private static Block field(String text, float above) {
      return Lines.of(Face.REGULAR, BODY, Side.LEFT, LEFT, FIELDS_RIGHT, above, text);
    }

    private static Block number(Face face, float above, String text) {
      return Lines.of(face, BODY, Side.CENTER, NUMBERS_LEFT, RIGHT, above, text);
    }

    @Override
    public float height() {
      return Math.max(CODE, Math.max(fields.height(), numbers.height()));
    }

    @Override
    public void draw(Canvas canvas, float top) {
      fields.draw(canvas, top);
      // Four modules of quiet zone stand above the code itself.
      canvas.code(qr, CODE_LEFT, top - CODE + 6, CODE);
      numbers.draw(canvas, top);
    }
  }
}

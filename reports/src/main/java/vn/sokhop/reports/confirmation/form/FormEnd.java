package vn.sokhop.reports.confirmation.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.sokhop.reports.confirmation.ConfirmationForm;
import vn.sokhop.reports.confirmation.ConfirmationForm.AccountBlock;
import vn.sokhop.reports.confirmation.ConfirmationForm.UnitSource;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Canvas;
import vn.sokhop.reports.page.Canvas.Side;
import vn.sokhop.reports.page.Face;
import vn.sokhop.reports.page.Lines;
import vn.sokhop.reports.page.Pages;

/** What stands below the table: the notes and the signatures of both sides. */
final class FormEnd {
  private static final float NOTE = 9;

  private FormEnd() {}

  static Block block(ConfirmationForm form, FormWords words) {
    List<Block> blocks = new ArrayList<>();
    note(blocks, 6, words.text("note.2"));
    note(blocks, 0, words.text("note.3"));
    note(blocks, 0, words.text("note.sign"));
    if (form.accounts().stream().anyMatch(a -> a.unitSource() == UnitSource.DERIVED)) {
      note(blocks, 0, words.text("note.derived"));
    }
    if (!form.accounts().stream().allMatch(AccountBlock::proved)) {
      note(blocks, 0, words.text("note.not.proved"));
    }
    LocalDate due = form.dueOn();
    if (due != null) {
      note(blocks, 0, words.text("note.due", words.date(due)));
    }
    blocks.add(new Signatures(words));
    return Block.of(blocks);
  }

  private static void note(List<Block> blocks, float above, String text) {
    blocks.add(Lines.of(Face.REGULAR, NOTE, Side.LEFT, Pages.LEFT, Pages.RIGHT, above, text));
  }

  /** Two signatures of the treasury at the left, two of the unit at the right, room to sign. */
  private record Signatures(FormWords words) implements Block {
    private static final float SIDE_SIZE = 11;
    private static final float ROLE_SIZE = 10.5f;
    private static final float HINT_SIZE = 9.5f;
    private static final float QUARTER = (Pages.RIGHT - Pages.LEFT) / 4;
    private static final float GAP = 6;

    @Override
    public float height() {
      return 138;
    }

    @Override
    public void draw(Canvas canvas, float top) {
      side(canvas, top, 0, "signed.by.treasury");
      side(canvas, top, 2, "signed.by.unit");
      signer(canvas, top, 0, "signer.accountant");
      signer(canvas, top, 1, "signer.controller");
      signer(canvas, top, 2, "signer.chief.accountant");
      signer(canvas, top, 3, "signer.account.holder");
    }

    private void side(Canvas canvas, float top, int quarter, String key) {
      float left = Pages.LEFT + quarter * QUARTER;
      line(canvas, Face.BOLD, SIDE_SIZE, words.text(key), left, left + 2 * QUARTER, top - 26);
    }

    private void signer(Canvas canvas, float top, int quarter, String key) {
      float left = Pages.LEFT + quarter * QUARTER;
      float right = left + QUARTER;
      line(canvas, Face.BOLD, ROLE_SIZE, words.text(key), left, right, top - 44);
      line(canvas, Face.ITALIC, HINT_SIZE, words.text(key + ".hint"), left, right, top - 57);
    }

    private static void line(
        Canvas canvas, Face face, float size, String text, float left, float right, float base) {
      float fitting = face.fit(text, size, right - left - GAP);
      canvas.text(face, fitting, text, Side.CENTER, left, right, base);
    }
  }
}

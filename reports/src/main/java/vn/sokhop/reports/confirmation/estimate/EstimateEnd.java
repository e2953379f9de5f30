package vn.sokhop.reports.confirmation.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.sokhop.reports.confirmation.ConfirmationForm.UnitSource;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.confirmation.EstimateForm.Proof;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Canvas.Side;
import vn.sokhop.reports.page.Face;
import vn.sokhop.reports.page.Lines;
import vn.sokhop.reports.page.Paper;
import vn.sokhop.reports.page.Signatures;
import vn.sokhop.reports.page.Signatures.Party;
import vn.sokhop.reports.page.Signatures.Signer;

/** What stands below the table: the notes and the signatures of both sides. */
final class EstimateEnd {
  private static final float NOTE = 9;
  private static final float LEFT = Paper.LANDSCAPE.left();
  private static final float RIGHT = Paper.LANDSCAPE.right();

  private EstimateEnd() {}

  static Block block(EstimateForm form, EstimateWords words) {
    List<Block> blocks = new ArrayList<>();
    note(blocks, 6, words.ofKind("note.columns"));
    note(blocks, 0, words.ofKind("note.cross"));
    note(blocks, 0, words.text("note.sign"));
    if (form.unitSource() == UnitSource.DERIVED) {
      note(blocks, 0, words.text("note.derived"));
    }
    if (!form.proofs().stream().allMatch(Proof::holds)) {
      note(blocks, 0, words.text("note.proofs"));
    }
    LocalDate due = form.dueOn();
    if (due != null) {
      note(blocks, 0, words.text("note.due", words.date(due)));
    }
    blocks.add(signatures(words));
    return Block.of(blocks);
  }

  private static void note(List<Block> blocks, float above, String text) {
    blocks.add(Lines.of(Face.REGULAR, NOTE, Side.LEFT, LEFT, RIGHT, above, text));
  }

  private static Block signatures(EstimateWords words) {
    return new Signatures(
        LEFT,
        RIGHT,
        124,
        List.of(
            party(words, "signed.by.treasury", "signer.accountant", "signer.controller"),
            party(words, "signed.by.unit", "signer.chief.accountant", "signer.head")));
  }

  private static Party party(EstimateWords words, String name, String first, String second) {
    return new Party(words.text(name), List.of(signer(words, first), signer(words, second)));
  }

  private static Signer signer(EstimateWords words, String key) {
    return new Signer(words.text(key), words.text(key + ".hint"));
  }
}

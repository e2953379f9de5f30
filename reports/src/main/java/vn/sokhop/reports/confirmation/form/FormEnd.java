package vn.sokhop.reports.confirmation.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.sokhop.reports.confirmation.ConfirmationForm;
import vn.sokhop.reports.confirmation.ConfirmationForm.AccountBlock;
import vn.sokhop.reports.confirmation.ConfirmationForm.UnitSource;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Canvas.Side;
import vn.sokhop.reports.page.Face;
import vn.sokhop.reports.page.Lines;
import vn.sokhop.reports.page.Pages;
import vn.sokhop.reports.page.Signatures;
import vn.sokhop.reports.page.Signatures.Party;
import vn.sokhop.reports.page.Signatures.Signer;

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
    blocks.add(signatures(words));
    return Block.of(blocks);
  }

  private static void note(List<Block> blocks, float above, String text) {
    blocks.add(Lines.of(Face.REGULAR, NOTE, Side.LEFT, Pages.LEFT, Pages.RIGHT, above, text));
  }

  // Two signatures of the treasury at the left, two of the unit at the right, room to sign.
  private static Block signatures(FormWords words) {
    return new Signatures(
        Pages.LEFT,
        Pages.RIGHT,
        138,
        List.of(
            party(words, "signed.by.treasury", "signer.accountant", "signer.controller"),
            party(words, "signed.by.unit", "signer.chief.accountant", "signer.account.holder")));
  }

  private static Party party(FormWords words, String name, String first, String second) {
    return new Party(words.text(name), List.of(signer(words, first), signer(words, second)));
  }

  private static Signer signer(FormWords words, String key) {
    return new Signer(words.text(key), words.text(key + ".hint"));
  }
}

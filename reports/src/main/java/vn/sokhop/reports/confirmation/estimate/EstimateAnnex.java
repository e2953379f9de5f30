package vn.sokhop.reports.confirmation.estimate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.confirmation.EstimateForm.Change;
import vn.sokhop.reports.confirmation.EstimateForm.Figure;
import vn.sokhop.reports.confirmation.EstimateForm.Proof;
import vn.sokhop.reports.confirmation.EstimateForm.Row;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.page.Block;
import vn.sokhop.reports.page.Canvas.Side;
import vn.sokhop.reports.page.Face;
import vn.sokhop.reports.page.Lines;
import vn.sokhop.reports.page.Pages;
import vn.sokhop.reports.page.Paper;
import vn.sokhop.reports.page.TableRow;

/** The pages behind the form: differing figures, cross-checks, what a new version changes. */
final class EstimateAnnex {
  private static final float TITLE = 13;
  private static final float BODY = 11;
  private static final float SMALL = 8;
  private static final int LONGEST = 600;

  private static final float LEFT = Paper.LANDSCAPE.left();
  private static final float RIGHT = Paper.LANDSCAPE.right();
  private static final float ALL = Paper.LANDSCAPE.textWidth();
  private static final float COLUMN = 92;
  private static final float AMOUNT = 74;
  private static final float CAUSE = 104;
  private static final float SOURCE = 94;
  private static final float ROW = ALL - COLUMN - 3 * AMOUNT - CAUSE - 2 * SOURCE;
  private static final float RESULT = 110;
  private static final float PROOF = ALL - 3 * AMOUNT - RESULT;
  private static final float CHANGED_ROW = 200;
  private static final float WHAT = ALL - CHANGED_ROW - 2 * AMOUNT - 2 * SOURCE;

  private final EstimateForm form;
  private final EstimateWords words;

  EstimateAnnex(EstimateForm form, EstimateWords words) {
    this.form = form;
    this.words = words;
  }

  /** Adds the pages; none where there is nothing to tell. */
  void add(Pages pages) {
    boolean differs = form.total().differs() || form.rows().stream().anyMatch(Row::differs);
    if (!differs
        && form.changes().isEmpty()
        && form.unitExplanation().isBlank()
        && form.proofs().stream().allMatch(Proof::holds)) {
      return;
    }
    pages.next();
    pages.bookmark(words.text("annex"));
    title(pages);
    if (differs) {
      differences(pages);
    }
    if (!form.unitExplanation().isBlank()) {
      pages.add(Block.space(8));
      line(Face.REGULAR, BODY, Side.LEFT, words.text("annex.explanation", form.unitExplanation()))
          .single()
          .forEach(pages::add);
    }
    proofs(pages);
    changes(pages);
  }

  private void title(Pages pages) {
    pages.add(line(Face.BOLD, TITLE, Side.CENTER, words.text("annex.title")));
    pages.add(
        line(
            Face.REGULAR,
            BODY,
            Side.CENTER,
            words.text(
                "annex.of",
                form.kind().symbol(),
                words.period(),
                Integer.toString(form.version()))));
    pages.add(
        line(
            Face.REGULAR,
            BODY,
            Side.CENTER,
            words.text("annex.unit", words.name(form.unitName()), form.unitCode())));
  }

  private void differences(Pages pages) {
    TableRow head = new TableRow(LEFT, true);
    head(head, ROW, "annex.row");
    head(head, COLUMN, "annex.column");
    head(head, AMOUNT, "annex.by.unit");
    head(head, AMOUNT, "annex.by.treasury");
    head(head, AMOUNT, "annex.difference");
    head(head, CAUSE, "annex.cause");
    head(head, SOURCE, "annex.unit.source");
    head(head, SOURCE, "annex.treasury.source");
    table(pages, "annex.differences", head);
    form.rows().forEach(row -> differences(pages, row, Face.REGULAR));
    differences(pages, form.total(), Face.BOLD);
    pages.endTable();
  }

  private void differences(Pages pages, Row row, Face face) {
    String name = words.row(row.keys());
    for (int column = 1; column <= row.figures().size(); column++) {
      Figure figure = row.figures().get(column - 1);
      if (figure.differs()) {
        TableRow cells = new TableRow(LEFT, false);
        cell(cells, face, ROW, name);
        String number = Integer.toString(column);
        cell(cells, face, COLUMN, words.text("annex.column.of", number, words.ofColumn(column)));
        amount(cells, face, figure.unit());
        amount(cells, face, figure.treasury());
        cells.figure(face, SMALL, AMOUNT, words.difference(figure.difference()));
        cell(cells, face, CAUSE, figure.cause());
        cell(cells, face, SOURCE, row.unitSource());
        cell(cells, face, SOURCE, row.treasurySource());
        pages.add(cells);
      }
    }
  }

  private void proofs(Pages pages) {
    if (form.proofs().isEmpty()) {
      return;
    }
    TableRow head = new TableRow(LEFT, true);
    head(head, PROOF, "proof.text");
    head(head, AMOUNT, "proof.left");
    head(head, AMOUNT, "proof.right");
    head(head, AMOUNT, "proof.difference");
    head(head, RESULT, "proof.result");
    table(pages, "annex.proofs", head);
    for (Proof proof : form.proofs()) {
      TableRow cells = new TableRow(LEFT, false);
      cell(cells, Face.REGULAR, PROOF, proof.text());
      amount(cells, Face.REGULAR, proof.left());
      amount(cells, Face.REGULAR, proof.right());
      cells.figure(Face.REGULAR, SMALL, AMOUNT, words.difference(proof.difference()));
      Face face = proof.holds() ? Face.REGULAR : Face.BOLD;
      cell(cells, face, RESULT, words.text(result(proof)));
      pages.add(cells);
    }
    pages.endTable();
  }

  private static String result(Proof proof) {
    if (proof.difference() == null) {
      return "proof.unknown";
    }
    return proof.holds() ? "proof.holds" : "proof.fails";
  }

  private void changes(Pages pages) {
    if (form.changes().isEmpty()) {
      return;
    }
    TableRow head = new TableRow(LEFT, true);
    head(head, CHANGED_ROW, "annex.row");
    head(head, WHAT, "change.what");
    head(head, AMOUNT, "change.before");
    head(head, AMOUNT, "change.after");
    head(head, 2 * SOURCE, "change.source");
    table(pages, "annex.changes", head);
    for (Change change : form.changes()) {
      TableRow cells = new TableRow(LEFT, false);
      cell(cells, Face.REGULAR, CHANGED_ROW, words.row(change.row()));
      cell(cells, Face.REGULAR, WHAT, change.what());
      amount(cells, Face.REGULAR, change.before());
      amount(cells, Face.REGULAR, change.after());
      cell(cells, Face.REGULAR, 2 * SOURCE, change.source());
      pages.add(cells);
    }
    pages.endTable();
  }

  // The title stands above the first rows and, with the head, again on each new page.
  private void table(Pages pages, String key, TableRow head) {
    String text =
        words.text(key, Integer.toString(form.version()), Integer.toString(form.version() - 1));
    pages.add(Block.space(10));
    pages.table(Block.of(List.of(line(Face.BOLD, BODY, Side.LEFT, text), Block.space(3), head)));
  }

  private void head(TableRow row, float width, String key) {
    row.text(Face.BOLD, SMALL, Side.CENTER, width, words.text(key));
  }

  private void amount(TableRow row, Face face, @Nullable BigDecimal amount) {
    row.figure(face, SMALL, AMOUNT, amount == null ? "–" : words.amount(amount));
  }

  private static void cell(TableRow row, Face face, float width, String text) {
    row.text(face, SMALL, Side.LEFT, width, CleanText.limit(text, LONGEST));
  }

  private static Lines line(Face face, float size, Side side, String text) {
    return Lines.of(face, size, side, LEFT, RIGHT, 0, text);
  }
}

package vn.sokhop.reports.stalleddossiers;

import java.util.ArrayList;
import java.util.List;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;

/**
 * One row of the list of a letter as it is printed; the template takes it by its components. Texts
 * carry the template's styles ({@code <style …>}), so foreign text in them is escaped.
 */
public record LetterLine(
    String ordinal,
    String dossier,
    String unit,
    String times,
    String daysOver,
    String progress,
    String amount) {
  // A name that would make a row longer than a page is cut; the workbook has it whole.
  private static final int MAX_NUMBER = 60;
  private static final int MAX_NAME = 120;
  private static final int MAX_RULE = 240;

  static List<LetterLine> of(Letter letter, Texts texts, Figures figures) {
    List<LetterLine> lines = new ArrayList<>();
    boolean ofOneOffice = letter.level() == Letter.Level.OFFICE;
    for (DossierRow row : letter.rows()) {
      lines.add(
          new LetterLine(
              figures.count(lines.size() + 1L),
              dossier(row, texts),
              unit(row),
              times(row, texts, figures),
              row.daysOver() == 0 ? texts.text("row.lessThanADay") : figures.count(row.daysOver()),
              progress(row, ofOneOffice, texts, figures),
              amount(row, figures)));
    }
    return lines;
  }

  private static String dossier(DossierRow row, Texts texts) {
    List<String> parts = new ArrayList<>();
    parts.add(bold(shown(row.dossierNo(), MAX_NUMBER)));
    if (row.notTakenUp()) {
      parts.add(bold(texts.text("row.notTakenUp")));
    }
    String procedure = shown(row.procedureName(), MAX_NAME);
    String rule = italic(shown(row.rule(), MAX_RULE));
    parts.add(procedure.isEmpty() || rule.isEmpty() ? procedure + rule : procedure + "; " + rule);
    return joined(parts);
  }

  private static String unit(DossierRow row) {
    String code = bold(shown(row.unitCode(), MAX_NUMBER));
    return (code + " " + shown(row.unitName(), MAX_NAME)).strip();
  }

  private static String times(DossierRow row, Texts texts, Figures figures) {
    String received =
        row.receivedAt() == null
            ? italic(texts.text("row.sent", figures.dateTime(row.sentAt())))
            : figures.dateTime(row.receivedAt());
    return joined(List.of(received, bold(figures.dateTime(row.limitAt()))));
  }

  private static String progress(
      DossierRow row, boolean ofOneOffice, Texts texts, Figures figures) {
    String office = ofOneOffice ? "" : shown(row.officeCode() + " " + row.officeName(), MAX_NAME);
    String handler =
        row.handler().isBlank()
            ? italic(texts.text("row.noHandler"))
            : bold(shown(row.handler(), MAX_NUMBER));
    return joined(
        List.of(
            office, shown(row.stage(), MAX_NUMBER), handler, figures.dateTime(row.lastMovement())));
  }

  private static String amount(DossierRow row, Figures figures) {
    if (row.amount() == null) {
      return "";
    }
    String amount = figures.amount(row.amount());
    return row.currency().equals("VND") ? amount : amount + " " + row.currency();
  }

  private static String joined(List<String> parts) {
    return String.join("\n", parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  private static String bold(String text) {
    return text.isEmpty() ? "" : "<style isBold=\"true\">" + text + "</style>";
  }

  private static String italic(String text) {
    return text.isEmpty() ? "" : "<style isItalic=\"true\">" + text + "</style>";
  }

  private static String shown(String text, int characters) {
    return CleanText.limit(CleanText.of(text), characters)
        .replace('\n', ' ')
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }
}

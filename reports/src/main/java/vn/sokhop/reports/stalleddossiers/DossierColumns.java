package vn.sokhop.reports.stalleddossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Palette;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.Severity;
import vn.sokhop.reports.stalleddossiers.Letter.Level;
import vn.sokhop.reports.workbook.Column;
import vn.sokhop.reports.workbook.Column.Look;

/** The columns of the lists of the workbook, in the order in which a director reads them. */
final class DossierColumns {
  private final StalledDossiers report;
  private final Texts texts;

  DossierColumns(StalledDossiers report, Texts texts) {
    this.report = report;
    this.texts = texts;
  }

  /** Dossiers to be chased, with the level that has to act. */
  List<Column<DossierRow>> stalled() {
    List<Column<DossierRow>> all = new ArrayList<>();
    Column<DossierRow> level =
        column("level", 12, Look.CODE, row -> levelName(report.level(row.daysOver())));
    all.add(daysOver());
    all.add(level.tinted(levelTints()));
    all.add(column("codeTitle", 18, Look.WRAPPED, DossierRow::codeTitle));
    all.addAll(who());
    all.addAll(course());
    all.addAll(extension());
    all.addAll(rest());
    return List.copyOf(all);
  }

  /** Dossiers late with a valid extension. */
  List<Column<DossierRow>> withReason() {
    List<Column<DossierRow>> all = new ArrayList<>();
    all.add(daysOver());
    all.addAll(extension());
    all.addAll(who());
    all.addAll(course());
    all.addAll(rest());
    return List.copyOf(all);
  }

  /** Dossiers due in the next office day. */
  List<Column<DossierRow>> due() {
    List<Column<DossierRow>> all = new ArrayList<>();
    all.addAll(who());
    all.addAll(course());
    all.addAll(rest());
    return List.copyOf(all);
  }

  /** Dossiers finished after their limit. */
  List<Column<DossierRow>> finishedLate() {
    List<Column<DossierRow>> all = new ArrayList<>();
    all.add(daysOver());
    all.add(column("finishedAt", 16, Look.DATE_TIME, DossierRow::finishedAt));
    all.addAll(who());
    all.addAll(course());
    all.addAll(extension());
    all.addAll(rest());
    return List.copyOf(all);
  }

  String levelName(Level level) {
    return texts.text("level." + level);
  }

  private Column<DossierRow> daysOver() {
    return column("daysOver", 9, Look.COUNT, DossierRow::daysOver);
  }

  private List<Column<DossierRow>> who() {
    return List.of(
        column("dossierNo", 22, Look.WRAPPED, DossierRow::dossierNo),
        column("officeCode", 8, Look.CODE, DossierRow::officeCode),
        column("officeName", 19, Look.WRAPPED, DossierRow::officeName),
        column("unitCode", 10, Look.CODE, DossierRow::unitCode),
        column("unitName", 26, Look.WRAPPED, DossierRow::unitName),
        column("procedure", 22, Look.WRAPPED, DossierColumns::procedure),
        column("channel", 8, Look.CODE, DossierRow::channel));
  }

  private List<Column<DossierRow>> course() {
    return List.of(
        column("sentAt", 16, Look.DATE_TIME, DossierRow::sentAt),
        column("receivedAt", 16, Look.DATE_TIME, DossierRow::receivedAt),
        column("limitAt", 16, Look.DATE_TIME, DossierRow::limitAt),
        column("stage", 14, Look.WRAPPED, DossierRow::stage),
        column("stageSince", 16, Look.DATE_TIME, DossierRow::stageSince),
        column("handler", 18, Look.WRAPPED, DossierRow::handler),
        column("lastMovement", 16, Look.DATE_TIME, DossierRow::lastMovement));
  }

  private List<Column<DossierRow>> extension() {
    return List.of(
        column("extensionUntil", 16, Look.DATE_TIME, DossierRow::extensionUntil),
        column("extensionReason", 18, Look.WRAPPED, DossierRow::extensionReason));
  }

  private List<Column<DossierRow>> rest() {
    return List.of(
        column("amount", 17, Look.AMOUNT, DossierRow::amount),
        column("currency", 6, Look.CODE, DossierRow::currency),
        column("rule", 24, Look.WRAPPED, DossierRow::rule),
        column("source", 22, Look.WRAPPED, DossierRow::source),
        Column.input(texts.text("column.remark"), 24, Look.INPUT, List.of()));
  }

  private List<Column.Tint> levelTints() {
    return List.of(
        new Column.Tint(levelName(Level.CENTRE), Palette.ground(Severity.HIGH)),
        new Column.Tint(levelName(Level.REGION), Palette.ground(Severity.MEDIUM)),
        new Column.Tint(levelName(Level.OFFICE), Palette.ground(Severity.LOW)));
  }

  private static String procedure(DossierRow row) {
    return row.procedureName().isEmpty() ? row.procedureCode() : row.procedureName();
  }

  private Column<DossierRow> column(
      String key, int width, Look look, Function<DossierRow, @Nullable Object> value) {
    return new Column<>(texts.text("column." + key), width, look, value);
  }
}

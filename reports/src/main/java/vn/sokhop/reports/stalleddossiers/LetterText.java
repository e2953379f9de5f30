package vn.sokhop.reports.stalleddossiers;

import java.awt.Font;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.pdf.Marks;
import vn.sokhop.reports.pdf.PdfRenderer;

/**
 * The words of a letter outside its list, by the rules of official documents (Decree 30/2020, Annex
 * I): who issues it, number, place and date, kind, subject, addressee, body, signature and copies.
 */
final class LetterText {
  private static final int MAX_NAME = 200;
  private static final double ISSUER_WIDTH = 208;
  private static final double LEAST_LINE = 30;
  private static final double SUBJECT_LINE = 150;

  private final StalledDossiers report;
  private final Texts texts;
  private final Figures figures;

  LetterText(StalledDossiers report, Texts texts, Figures figures) {
    this.report = report;
    this.texts = texts;
    this.figures = figures;
  }

  void put(Letter letter, Map<String, @Nullable Object> parameters) {
    String issuer = capitals(letter.issuer());
    parameters.put("superior", capitals(letter.superior()));
    parameters.put("issuer", issuer);
    parameters.put("issuerLine", Marks.line(issuerLine(issuer)));
    double motto = PdfRenderer.width(texts.text("head.motto"), Font.BOLD, 13f, texts);
    parameters.put("mottoLine", Marks.line(motto));
    parameters.put("subjectLine", Marks.line(SUBJECT_LINE));
    parameters.put("number", texts.text("number", shown(letter.number())));
    parameters.put("placeDate", placeDate(letter));
    parameters.put("kind", texts.text("kind"));
    parameters.put("subject", texts.text("subject." + letter.level(), days(letter)));
    parameters.put("addressee", texts.text("addressee", shown(letter.addressee())));
    parameters.put("opening", opening(letter));
    parameters.put("ground", texts.text("ground"));
    parameters.put(
        "progressTitle",
        texts.text(letter.level() == Letter.Level.OFFICE ? "list.progress" : "list.place"));
    parameters.put("remainder", remainder(letter));
    parameters.put("closing", texts.text("closing." + letter.level(), shown(letter.signerTitle())));
    parameters.put("signer", capitals(letter.signerTitle()));
    parameters.put("copies", copies(letter.recipients()));
    parameters.put("fine", fine());
  }

  /** Name of the letter in the outline of the file. */
  String bookmark(Letter letter) {
    return texts.text(
        "bookmark." + letter.level(),
        letter.code(),
        shown(letter.issuer()),
        figures.count(letter.stalled() + letter.notTakenUp()));
  }

  /** The run in small print. */
  String fine() {
    return texts.text(
        "fine",
        figures.date(report.businessDate()),
        Integer.toString(report.attempt()),
        report.version(),
        report.shortDigest());
  }

  /** An instant in words; midnight is the end of the day before. */
  String asOf(LocalDateTime instant) {
    boolean midnight = instant.getHour() == 0 && instant.getMinute() == 0;
    LocalDate day = midnight ? instant.toLocalDate().minusDays(1) : instant.toLocalDate();
    return texts.text(
        "as.of",
        two(midnight ? 24 : instant.getHour()),
        two(instant.getMinute()),
        figures.date(day));
  }

  private String opening(Letter letter) {
    return texts.text(
        "opening." + letter.level(),
        asOf(letter.asOf()),
        shown(letter.issuer()),
        figures.count(letter.stalled() + letter.notTakenUp()),
        parts(letter),
        days(letter));
  }

  private String parts(Letter letter) {
    if (letter.notTakenUp() == 0) {
      return texts.text("parts.stalled");
    }
    if (letter.stalled() == 0) {
      return texts.text("parts.notTakenUp");
    }
    return texts.text("parts", figures.count(letter.stalled()), figures.count(letter.notTakenUp()));
  }

  private @Nullable String remainder(Letter letter) {
    return letter.more() == 0
        ? null
        : texts.text(
            "remainder", figures.count(letter.rows().size()), figures.count(letter.more()));
  }

  private String days(Letter letter) {
    return figures.count(letter.fromDaysOver());
  }

  // Days below 10 and the months 1 and 2 are written with a leading zero, so that nothing can be
  // put before them.
  private String placeDate(Letter letter) {
    LocalDate date = letter.date();
    boolean english = texts.locale().getLanguage().equals("en");
    return texts.text(
        "place.date",
        shown(letter.place()),
        english ? Integer.toString(date.getDayOfMonth()) : two(date.getDayOfMonth()),
        english ? name(date.getMonth()) : month(date.getMonthValue()),
        Integer.toString(date.getYear()));
  }

  private static String month(int month) {
    return month <= 2 ? two(month) : Integer.toString(month);
  }

  private static String name(Month month) {
    return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  private String copies(List<String> recipients) {
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("copies.above"));
    recipients.forEach(recipient -> lines.add(shown(recipient)));
    lines.add(texts.text("copies.archive"));
    return "- " + String.join(";\n- ", lines) + ".";
  }

  // From a third to a half of the name above it.
  private double issuerLine(String issuer) {
    double width = PdfRenderer.width(issuer, Font.BOLD, 12f, texts);
    return Math.max(LEAST_LINE, Math.min(width, ISSUER_WIDTH) * 0.4);
  }

  private String capitals(String name) {
    return shown(name).toUpperCase(texts.locale());
  }

  private static String shown(String text) {
    return CleanText.limit(CleanText.of(text), MAX_NAME);
  }
}

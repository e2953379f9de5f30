package vn.sokhop.sample.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.sample.treasury.Unit;

/**
 * A dossier as its office sees it now. What happens to it changes its values; each report puts a
 * snapshot of them into a file. All times are local to Asia/Ho_Chi_Minh.
 */
public final class Dossier {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final int HOURS_EAST = 7;

  private final DossierBook book;
  private final Unit unit;
  private final String no;
  private final Spelling spelling;
  private final long amount;
  private final Map<String, String> values = new HashMap<>();

  /** How an office writes instants: all legal, all the same instant. */
  public enum Spelling {
    WITH_OFFSET,
    UTC,
    WITHOUT_OFFSET
  }

  /**
   * A dossier that was sent and about which nothing is reported yet.
   *
   * @param amount in đồng; 0 where the procedure pays nothing
   * @param budgetYear 0 where it is not stated
   */
  public Dossier(
      DossierBook book,
      Unit unit,
      String procedureCode,
      String channel,
      LocalDateTime sent,
      long amount,
      int budgetYear,
      Spelling spelling) {
    this.book = book;
    this.unit = unit;
    this.no = book.number(unit, sent.toLocalDate());
    this.spelling = spelling;
    this.amount = amount;
    set("dossier_no", no);
    set("office_code", unit.office().code());
    set("unit_code", unit.code());
    set("procedure_code", procedureCode);
    set("channel", channel);
    set("sent_at", instant(sent));
    set("budget_year", budgetYear == 0 ? "" : Integer.toString(budgetYear));
    set("completion_requests", "0");
    if (amount > 0) {
      amountIs(amount);
    }
    stage("SENT", sent);
  }

  public String no() {
    return no;
  }

  public Unit unit() {
    return unit;
  }

  public String channel() {
    return String.valueOf(values.get("channel"));
  }

  /** The amount it was handed in with, in đồng; 0 where it has none. */
  public long amount() {
    return amount;
  }

  public Dossier procedure(String code) {
    return set("procedure_code", code);
  }

  public Dossier received(LocalDateTime at) {
    return set("valid_received_at", instant(at));
  }

  public Dossier stage(String stage, LocalDateTime since) {
    return set("stage", stage).set("stage_since", instant(since));
  }

  public Dossier handledBy(String person) {
    return set("handler", person);
  }

  public Dossier amountIs(long stated) {
    return set("amount", Long.toString(stated)).set("currency", "VND");
  }

  public Dossier askedToComplete(int times) {
    return set("completion_requests", Integer.toString(times));
  }

  public Dossier extensionNotified(LocalDateTime at) {
    return set("extension_notified_at", instant(at));
  }

  public Dossier extendedUntil(LocalDateTime instant) {
    return set("extension_until", instant(instant));
  }

  /** Until a plain date: the end of its office hours. */
  public Dossier extendedUntil(LocalDate date) {
    return set("extension_until", date.toString());
  }

  public Dossier extensionReason(String reason) {
    return set("extension_reason", reason);
  }

  /** A last stage, with the instant at which the treasury was done. */
  public Dossier finished(String stage, LocalDateTime at) {
    return stage(stage, at).set("finished_at", instant(at));
  }

  /** Back to what was known before it was done. */
  public Dossier unfinished() {
    return set("finished_at", "");
  }

  public Dossier outcome(String reason) {
    return set("outcome_reason", reason);
  }

  /** Reports what is known at an instant, in the file of its day. */
  public Dossier report(LocalDateTime asOf) {
    return reportIn(asOf.toLocalDate(), asOf);
  }

  /** Reports what is known at an instant, in the file of another day. */
  public Dossier reportIn(LocalDate file, LocalDateTime asOf) {
    set("as_of", instant(asOf));
    List<String> line =
        DossierBook.HEADER.stream().map(column -> values.getOrDefault(column, "")).toList();
    book.add(unit.office().code(), file, line);
    return this;
  }

  private Dossier set(String column, String value) {
    values.put(column, value);
    return this;
  }

  private String instant(LocalDateTime at) {
    return switch (spelling) {
      case WITH_OFFSET -> LOCAL.format(at) + "+07:00";
      case UTC -> LOCAL.format(at.minusHours(HOURS_EAST).atOffset(ZoneOffset.UTC)) + "Z";
      case WITHOUT_OFFSET -> LOCAL.format(at);
    };
  }
}

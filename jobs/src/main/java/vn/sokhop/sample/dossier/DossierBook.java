package vn.sokhop.sample.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.sokhop.sample.delivery.FileNames;
import vn.sokhop.sample.treasury.Unit;

/**
 * The dossiers of the offices that report them: gives them their numbers and keeps the lines of
 * their snapshot files, by office and by the date of the file.
 */
public final class DossierBook {
  /** Columns of a line, in the order of its values. */
  public static final List<String> HEADER =
      List.of(
          "dossier_no",
          "as_of",
          "office_code",
          "unit_code",
          "procedure_code",
          "channel",
          "sent_at",
          "valid_received_at",
          "stage",
          "stage_since",
          "handler",
          "amount",
          "currency",
          "voucher_no",
          "completion_requests",
          "extension_notified_at",
          "extension_until",
          "extension_reason",
          "finished_at",
          "outcome_reason",
          "budget_year");

  private final List<LocalDate> dates;
  private final Set<LocalDate> known;
  private final Map<String, Map<LocalDate, List<List<String>>>> lines = new HashMap<>();
  private int numbers;

  /**
   * An empty book.
   *
   * @param dates business dates for which there are files
   */
  public DossierBook(List<LocalDate> dates) {
    this.dates = dates;
    this.known = new HashSet<>(dates);
  }

  /** The lines that an office delivers in the file of a date. */
  public List<List<String>> lines(String officeCode, LocalDate date) {
    return lines.getOrDefault(officeCode, Map.of()).getOrDefault(date, List.of());
  }

  /** A number that no dossier has yet, for example {@code KB0663-261116-0001}. */
  public String number(Unit unit, LocalDate sent) {
    numbers++;
    return String.format(
        Locale.ROOT,
        "KB%s-%s-%04d",
        unit.office().code(),
        FileNames.compact(sent).substring(2),
        numbers);
  }

  /** Puts a line into the file of a date; one after the last date is never written. */
  void add(String officeCode, LocalDate file, List<String> line) {
    if (file.isAfter(dates.get(dates.size() - 1))) {
      return;
    }
    if (!known.contains(file)) {
      throw new IllegalArgumentException("No file of " + file + " is delivered: " + line);
    }
    lines
        .computeIfAbsent(officeCode, none -> new HashMap<>())
        .computeIfAbsent(file, none -> new ArrayList<>())
        .add(line);
  }
}

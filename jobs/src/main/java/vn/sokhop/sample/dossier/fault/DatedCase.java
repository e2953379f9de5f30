package vn.sokhop.sample.dossier.fault;

import java.time.LocalDateTime;
import java.util.List;
import vn.sokhop.sample.dossier.Procedure;

/**
 * A dossier whose limit was worked out with the calendar and the decrees at hand.
 *
 * @param limit the last instant, local to Asia/Ho_Chi_Minh
 */
record DatedCase(
    Procedure procedure,
    LocalDateTime sent,
    LocalDateTime received,
    int budgetYear,
    LocalDateTime limit) {

  /** One case a line: procedure, sent, received, budget year, limit. */
  static List<DatedCase> table(String lines) {
    return lines.lines().map(line -> of(line.strip().split(" +"))).toList();
  }

  private static DatedCase of(String[] cells) {
    return new DatedCase(
        Procedure.valueOf(cells[0]),
        LocalDateTime.parse(cells[1]),
        LocalDateTime.parse(cells[2]),
        Integer.parseInt(cells[3]),
        LocalDateTime.parse(cells[4]));
  }
}

package vn.sokhop.warning.spending.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Payments that repeat an earlier one of the same unit, payee and amount with another voucher.
 *
 * @param days most calendar days between the two
 */
public record Repeats(int days) {
  /**
   * A payment.
   *
   * @param voucher what tells vouchers apart; the entry id where there is none
   */
  public record Payment(LocalDate date, Instant postedAt, String entryId, String voucher) {
    static final Comparator<Payment> IN_TIME =
        Comparator.comparing(Payment::date)
            .thenComparing(Payment::postedAt)
            .thenComparing(Payment::entryId);
  }

  /** A payment with the latest earlier one that it repeats. */
  public record Pair(Payment earlier, Payment later) {}

  /** The repetitions among payments of one unit to one payee over one amount. */
  public List<Pair> among(List<Payment> payments) {
    List<Payment> inTime = payments.stream().sorted(Payment.IN_TIME).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < inTime.size(); i++) {
      Payment later = inTime.get(i);
      latestOther(inTime.subList(0, i), later).ifPresent(e -> pairs.add(new Pair(e, later)));
    }
    return pairs;
  }

  private Optional<Payment> latestOther(List<Payment> before, Payment later) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Payment earlier = before.get(i);
      if (earlier.date().plusDays(days).isBefore(later.date())) {
        return Optional.empty();
      }
      if (!earlier.voucher().equals(later.voucher())) {
        return Optional.of(earlier);
      }
    }
    return Optional.empty();
  }
}

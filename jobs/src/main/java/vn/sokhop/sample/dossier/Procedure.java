package vn.sokhop.sample.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;

/**
 * The procedures of the treasury and how long each may take (Decree 11/2020/NĐ-CP until 2025,
 * Decree 347/2025/NĐ-CP from 2026-01-01, investment by Decree 254/2025/NĐ-CP from 2025-09-26).
 */
public enum Procedure {
  RECURRENT_PAYMENT(true),
  RECURRENT_ADVANCE(true),
  INVESTMENT_PAYMENT(true),
  INVESTMENT_ADVANCE(true),
  REVENUE_REFUND(true),
  ODA_BOOKING(false),
  ACCOUNT_REGISTRATION(false),
  ACCOUNT_CLOSING(false),
  BALANCE_CONFIRMATION(false),
  REVENUE_PAYMENT_DIRECT(false),
  REVENUE_PAYMENT_ELECTRONIC(false);

  private final boolean pays;

  Procedure(boolean pays) {
    this.pays = pays;
  }

  /** True where money leaves an account of the unit: the dossier has an amount and an entry. */
  public boolean pays() {
    return pays;
  }

  /** True where the limit is one of minutes. */
  public boolean isQuick() {
    return this == REVENUE_PAYMENT_DIRECT || this == REVENUE_PAYMENT_ELECTRONIC;
  }

  /** When the treasury must be done at the latest, before any waiting for the unit. */
  public LocalDateTime limit(LocalDateTime sent, LocalDateTime received, int budgetYear) {
    LocalDateTime counted = OfficeTime.counted(received);
    if (isQuick()) {
      return OfficeTime.afterMinutes(counted, this == REVENUE_PAYMENT_DIRECT ? 30 : 5);
    }
    int days = workingDays(sent.toLocalDate(), received.toLocalDate(), budgetYear);
    return OfficeTime.closing(OfficeTime.after(counted.toLocalDate(), days));
  }

  private int workingDays(LocalDate sent, LocalDate received, int budgetYear) {
    boolean old =
        received.getYear() < 2026
            || (budgetYear == 2025 && !received.isAfter(LocalDate.of(2026, 1, 31)));
    return switch (this) {
      case RECURRENT_PAYMENT -> old || inYearEndWindow(sent) ? 2 : 1;
      case RECURRENT_ADVANCE -> !old && inYearEndWindow(sent) ? 2 : 1;
      case INVESTMENT_PAYMENT -> received.isBefore(LocalDate.of(2025, 9, 26)) ? 3 : 2;
      case ODA_BOOKING -> 2;
      default -> 1;
    };
  }

  private static boolean inYearEndWindow(LocalDate sent) {
    MonthDay day = MonthDay.from(sent);
    return (day.getMonthValue() == 1 || day.getMonthValue() == 12) && day.getDayOfMonth() >= 25;
  }
}

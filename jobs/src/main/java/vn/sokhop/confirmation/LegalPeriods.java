package vn.sokhop.confirmation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodsDue;

/**
 * The periods that are confirmed by law (Circular 157/2025/TT-BTC Art. 11): every month that needs
 * it, and with December the year.
 */
@Component
class LegalPeriods implements PeriodsDue {
  private static final int DECEMBER = 12;

  private final ConfirmationProperties settings;

  LegalPeriods(ConfirmationProperties settings) {
    this.settings = settings;
  }

  @Override
  public List<PeriodRequest> dueAfter(YearMonth month) {
    List<PeriodRequest> due = new ArrayList<>();
    if (!settings.monthsNotNeeded().contains(month.getMonthValue())) {
      due.add(PeriodRequest.month(month));
    }
    if (month.getMonthValue() == DECEMBER) {
      due.add(PeriodRequest.year(month.getYear()));
    }
    return due;
  }
}

package vn.sokhop.confirmation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodsDue;

/**
 * The periods that are confirmed by law (Circular 157/2025/TT-BTC Art. 11): every month that needs
 * it, with December the year, and of the quarters that need it those of which estimates were
 * delivered.
 */
@Component
class LegalPeriods implements PeriodsDue {
  private static final int DECEMBER = 12;

  private static final int MONTHS_OF_QUARTER = 3;

  private final ConfirmationProperties settings;
  private final JdbcClient db;

  LegalPeriods(ConfirmationProperties settings, JdbcClient db) {
    this.settings = settings;
    this.db = db;
  }

  @Override
  public List<PeriodRequest> dueAfter(YearMonth month) {
    List<PeriodRequest> due = new ArrayList<>();
    if (!settings.monthsNotNeeded().contains(month.getMonthValue())) {
      due.add(PeriodRequest.month(month));
    }
    int quarter = month.getMonthValue() / MONTHS_OF_QUARTER;
    if (month.getMonthValue() % MONTHS_OF_QUARTER == 0
        && !settings.quartersNotNeeded().contains(quarter)) {
      PeriodRequest request = PeriodRequest.quarter(month.getYear(), quarter);
      if (isDelivered(request)) {
        due.add(request);
      }
    }
    if (month.getMonthValue() == DECEMBER) {
      due.add(PeriodRequest.year(month.getYear()));
    }
    return due;
  }

  private boolean isDelivered(PeriodRequest quarter) {
    return db.sql(
            """
            select exists (
              select 1
              from intake.estimate e
              join ledger.night n on n.business_date >= e.business_date and n.watermark >= e.delivery_id
              where e.quarter = :label)
            """)
        .param("label", quarter.label())
        .query(Boolean.class)
        .single();
  }
}

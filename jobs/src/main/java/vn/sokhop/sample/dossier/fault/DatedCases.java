package vn.sokhop.sample.dossier.fault;

import java.time.LocalDate;
import java.util.List;

/**
 * Dossiers of 2025 and 2026 whose limits are stated, not computed: across New Year, around the days
 * of year's end, across Tết, around Saturdays that are worked. Each case is planted twice: done at
 * the limit, which is in time, and done a minute later or not at all.
 */
final class DatedCases {
  /**
   * 1 and 2 January 2026 are off, 3 and 4 are a weekend. Received by 31 December: Decree 11/2020,
   * two working days for recurrent payments, one for advances. Received in January with budget year
   * 2026: Decree 347/2025, one working day, two when sent from 25 to 31 December.
   */
  static final List<DatedCase> NEW_YEAR =
      DatedCase.table(
          """
          RECURRENT_PAYMENT      2025-12-24T09:50 2025-12-24T10:00 2025 2025-12-26T17:00
          RECURRENT_PAYMENT      2025-12-31T09:00 2025-12-31T09:40 2025 2026-01-06T17:00
          RECURRENT_ADVANCE      2025-12-30T14:00 2025-12-30T14:30 2025 2025-12-31T17:00
          RECURRENT_ADVANCE      2025-12-31T14:00 2025-12-31T14:30 2025 2026-01-05T17:00
          RECURRENT_ADVANCE      2025-12-31T16:50 2026-01-05T08:15 2026 2026-01-07T17:00
          RECURRENT_PAYMENT      2025-12-24T15:00 2026-01-05T08:00 2026 2026-01-06T17:00
          RECURRENT_PAYMENT      2025-12-24T15:00 2026-01-05T08:05 2025 2026-01-07T17:00
          RECURRENT_PAYMENT      2026-01-05T08:20 2026-01-05T08:40 2026 2026-01-06T17:00
          RECURRENT_PAYMENT      2026-01-05T08:20 2026-01-05T08:40 2025 2026-01-07T17:00
          RECURRENT_PAYMENT      2025-12-31T18:10 2025-12-31T18:20 2025 2026-01-07T17:00
          INVESTMENT_PAYMENT     2025-12-31T15:00 2025-12-31T15:20 2025 2026-01-06T17:00
          INVESTMENT_ADVANCE     2025-12-31T15:00 2025-12-31T15:20 2025 2026-01-05T17:00
          ODA_BOOKING            2025-12-30T10:00 2025-12-30T10:05 2025 2026-01-05T17:00
          ACCOUNT_CLOSING        2025-12-31T16:20 2025-12-31T16:30 2025 2026-01-05T17:00
          ACCOUNT_REGISTRATION   2026-01-01T09:30 2026-01-01T10:00 2026 2026-01-06T17:00
          REVENUE_PAYMENT_DIRECT 2025-12-31T16:45 2025-12-31T16:45 2025 2026-01-05T07:45
          """);

  /** In January 2026 budget year 2025 keeps two working days, budget year 2026 has one. */
  static final List<DatedCase> BUDGET_YEAR =
      DatedCase.table(
          """
          RECURRENT_PAYMENT      2026-01-15T09:00 2026-01-15T09:30 2025 2026-01-19T17:00
          RECURRENT_PAYMENT      2026-01-15T09:00 2026-01-15T09:30 2026 2026-01-16T17:00
          RECURRENT_PAYMENT      2026-01-23T09:00 2026-01-23T09:30 2025 2026-01-27T17:00
          RECURRENT_PAYMENT      2026-01-23T09:00 2026-01-23T09:30 2026 2026-01-26T17:00
          RECURRENT_PAYMENT      2026-01-30T14:00 2026-01-30T14:10 2025 2026-02-03T17:00
          RECURRENT_PAYMENT      2026-02-02T09:00 2026-02-02T09:30 2025 2026-02-03T17:00
          INVESTMENT_PAYMENT     2026-01-15T09:00 2026-01-15T09:30 2025 2026-01-19T17:00
          INVESTMENT_ADVANCE     2026-01-15T09:00 2026-01-15T09:30 2025 2026-01-16T17:00
          """);

  /**
   * What counts is the local day on which it was sent: 24 January 2026 is a Saturday, 25 a Sunday,
   * 31 a Saturday. The last line is sent on 31 January by Greenwich and on 1 February here.
   */
  static final List<DatedCase> YEAR_END_WINDOW =
      DatedCase.table(
          """
          RECURRENT_PAYMENT      2026-01-24T10:00 2026-01-26T08:30 2026 2026-01-27T17:00
          RECURRENT_PAYMENT      2026-01-25T10:00 2026-01-26T08:30 2026 2026-01-28T17:00
          RECURRENT_PAYMENT      2026-01-30T16:00 2026-02-02T08:10 2026 2026-02-04T17:00
          RECURRENT_PAYMENT      2026-01-31T23:59 2026-02-02T08:05 2026 2026-02-04T17:00
          RECURRENT_ADVANCE      2026-01-27T09:00 2026-01-27T09:15 2026 2026-01-29T17:00
          INVESTMENT_ADVANCE     2026-01-27T09:00 2026-01-27T09:15 2026 2026-01-28T17:00
          REVENUE_REFUND         2026-01-27T09:00 2026-01-27T09:15 2026 2026-01-28T17:00
          RECURRENT_PAYMENT      2026-02-01T00:10 2026-02-02T08:15 2026 2026-02-03T17:00
          """);

  /** Tết 2026: the last working day before is Friday 13 February, the next Monday 23. */
  static final List<DatedCase> TET =
      DatedCase.table(
          """
          RECURRENT_PAYMENT          2026-02-13T09:45 2026-02-13T10:00 2026 2026-02-23T17:00
          INVESTMENT_PAYMENT         2026-02-12T09:45 2026-02-12T10:00 2026 2026-02-23T17:00
          INVESTMENT_PAYMENT         2026-02-13T14:45 2026-02-13T15:00 2026 2026-02-24T17:00
          RECURRENT_PAYMENT          2026-02-13T17:25 2026-02-13T17:30 2026 2026-02-24T17:00
          BALANCE_CONFIRMATION       2026-02-14T08:45 2026-02-14T09:00 2026 2026-02-24T17:00
          ACCOUNT_REGISTRATION       2026-02-18T10:00 2026-02-18T10:30 2026 2026-02-24T17:00
          REVENUE_PAYMENT_ELECTRONIC 2026-02-13T16:58 2026-02-13T16:58 2026 2026-02-23T07:33
          REVENUE_PAYMENT_DIRECT     2026-02-13T11:20 2026-02-13T11:20 2026 2026-02-13T13:50
          """);

  /** 10 January (for 2 January) and 22 August 2026 (for 31 August) are working days. */
  static final List<DatedCase> WORKED_SATURDAY =
      DatedCase.table(
          """
          RECURRENT_PAYMENT      2026-01-09T09:45 2026-01-09T10:00 2026 2026-01-10T17:00
          RECURRENT_PAYMENT      2026-01-10T09:45 2026-01-10T10:00 2026 2026-01-12T17:00
          INVESTMENT_PAYMENT     2026-01-08T09:45 2026-01-08T10:00 2026 2026-01-10T17:00
          ODA_BOOKING            2026-01-10T09:45 2026-01-10T10:00 2026 2026-01-13T17:00
          REVENUE_PAYMENT_DIRECT 2026-01-09T16:50 2026-01-09T16:50 2026 2026-01-10T07:50
          ACCOUNT_REGISTRATION   2026-01-09T17:45 2026-01-09T18:00 2026 2026-01-12T17:00
          ACCOUNT_CLOSING        2026-01-11T09:00 2026-01-11T09:30 2026 2026-01-13T17:00
          RECURRENT_PAYMENT      2026-08-21T09:45 2026-08-21T10:00 2026 2026-08-22T17:00
          RECURRENT_ADVANCE      2026-08-22T09:45 2026-08-22T10:00 2026 2026-08-24T17:00
          INVESTMENT_PAYMENT     2026-08-20T09:45 2026-08-20T10:00 2026 2026-08-22T17:00
          REVENUE_REFUND         2026-08-28T09:45 2026-08-28T10:00 2026 2026-09-03T17:00
          """);

  private DatedCases() {}

  static void newYear(DossierPlot plot) {
    NEW_YEAR.forEach(dated -> plant(plot, dated));
  }

  static void budgetYear(DossierPlot plot) {
    BUDGET_YEAR.forEach(dated -> plant(plot, dated));
  }

  static void yearEndWindow(DossierPlot plot) {
    YEAR_END_WINDOW.forEach(dated -> plant(plot, dated));
  }

  /**
   * The table, and one that waits for the unit across Tết: its limit of 13 February moves by the
   * 12th and the 13th, at whose closing it waited, to 24 February.
   */
  static void tet(DossierPlot plot) {
    TET.forEach(dated -> plant(plot, dated));
    DatedCase waiting =
        DatedCase.table(
                "INVESTMENT_PAYMENT 2026-02-11T08:50 2026-02-11T09:00 2026 2026-02-24T17:00")
            .get(0);
    if (fits(plot, waiting)) {
      for (boolean inTime : List.of(true, false)) {
        FiledDossier filed = filed(plot, waiting);
        filed.dossier().askedToComplete(1);
        filed
            .move("WAITING_UNIT", LocalDate.of(2026, 2, 12).atTime(10, 0))
            .move("IN_CONTROL", LocalDate.of(2026, 2, 23).atTime(10, 0));
        end(plot, filed, waiting, inTime);
      }
    }
  }

  static void workedSaturday(DossierPlot plot) {
    WORKED_SATURDAY.forEach(dated -> plant(plot, dated));
  }

  private static void plant(DossierPlot plot, DatedCase dated) {
    if (fits(plot, dated)) {
      end(plot, filed(plot, dated), dated, true);
      end(plot, filed(plot, dated), dated, false);
    }
  }

  private static FiledDossier filed(DossierPlot plot, DatedCase dated) {
    return plot.file(dated.procedure(), dated.sent(), dated.received(), dated.budgetYear())
        .handIn();
  }

  private static boolean fits(DossierPlot plot, DatedCase dated) {
    LocalDate limit = dated.limit().toLocalDate();
    return !dated.received().toLocalDate().isBefore(plot.firstDate())
        && !limit.isAfter(plot.lastDate());
  }

  private static void end(DossierPlot plot, FiledDossier filed, DatedCase dated, boolean inTime) {
    LocalDate limit = dated.limit().toLocalDate();
    int night = plot.night(limit);
    if (inTime) {
      filed.approve(dated.limit());
    } else if (plot.variant(2) == 0) {
      filed.approve(dated.limit().plusMinutes(1));
      plot.finishedLate(filed, limit, night);
    } else {
      int ended = DossierPlot.NEVER;
      if (plot.variant(2) == 0) {
        ended = night + 1;
        filed.approve(plot.at(ended, 8, 30));
        plot.finishedLate(filed, plot.date(ended), ended);
      }
      plot.open(plot.stalled(filed, limit), night, ended);
    }
  }
}

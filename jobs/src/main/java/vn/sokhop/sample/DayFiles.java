package vn.sokhop.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.sokhop.sample.delivery.Deliveries;
import vn.sokhop.sample.delivery.Hand;
import vn.sokhop.sample.dossier.DossierBook;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.AccountDay;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Province;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.treasury.UnitRecord;

/** Writes the daily files, office by office and unit by unit, holding one account at a time. */
final class DayFiles {
  private final Path target;
  private final List<LocalDate> dates;
  private final DossierBook dossiers;

  DayFiles(Path target, List<LocalDate> dates, DossierBook dossiers) {
    this.target = target;
    this.dates = dates;
    this.dossiers = dossiers;
  }

  void write(Province province, int day) throws IOException {
    for (Office office : province.offices()) {
      try (FeedWriter transactions = ofOffice(Feed.TRANSACTIONS, office, day);
          FeedWriter balances = ofOffice(Feed.BALANCES, office, day)) {
        for (Unit unit : office.units()) {
          write(unit, day, transactions, balances);
        }
      }
      writeDossiers(office, day);
    }
  }

  private void write(Unit unit, int day, FeedWriter transactions, FeedWriter balances)
      throws IOException {
    try (FeedWriter records = ofUnit(Feed.RECORDS, unit, day);
        FeedWriter statements = ofUnit(Feed.STATEMENTS, unit, day)) {
      for (Unit.Holding holding : unit.holdings()) {
        Account account = holding.account();
        AccountDay moved = holding.traffic().day(day);
        for (AccountDay.Earlier past : moved.earlier()) {
          for (Entry entry : past.entries()) {
            transactions.row(Rows.transaction(past.date(), account, entry));
          }
          balances.row(Rows.balance(past.date(), account, past.list()));
        }
        for (Entry entry : moved.entries()) {
          transactions.row(Rows.transaction(dates.get(day), account, entry));
        }
        if (moved.list().isPresent()) {
          balances.row(Rows.balance(dates.get(day), account, moved.list().get()));
        }
        if (!unit.sends(day)) {
          continue;
        }
        for (UnitRecord record : moved.records()) {
          records.row(Rows.record(dates.get(record.date()), account, record));
        }
        for (AccountDay.Statement stated : moved.statements()) {
          statements.row(Rows.statement(unit, account, dates.get(stated.day()), stated.turnover()));
        }
      }
    }
  }

  private void writeDossiers(Office office, int day) throws IOException {
    Deliveries plain = new Deliveries();
    try (FeedWriter file =
        new FeedWriter(target, dates, Feed.DOSSIERS, office.code(), Hand.PLAIN, day, plain)) {
      for (List<String> snapshot : dossiers.lines(office.code(), dates.get(day))) {
        file.row(snapshot);
      }
    }
  }

  private FeedWriter ofOffice(Feed feed, Office office, int day) {
    return new FeedWriter(
        target,
        dates,
        feed,
        office.code(),
        Hand.PLAIN,
        day,
        feed.equals(Feed.TRANSACTIONS) ? office.transactions() : office.balances());
  }

  private FeedWriter ofUnit(Feed feed, Unit unit, int day) {
    return new FeedWriter(
        target,
        dates,
        feed,
        unit.code(),
        unit.hand(),
        day,
        feed.equals(Feed.RECORDS) ? unit.records() : unit.statements());
  }
}

package vn.sokhop.intake.checking;

import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.line.AccountNumber;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.reading.RejectReason;

/** What lines about an account have in common: the account, its unit, office and currency. */
final class Postings {
  private static final int OFFICE_DIGITS = 4;

  private final AccountBook book;

  Postings(AccountBook book) {
    this.book = book;
  }

  /** The place of the account the line names; unknown accounts reject the line. */
  int account(Line line, int column) {
    long number = line.account(column);
    if (number == AccountNumber.NONE) {
      return AccountBook.UNKNOWN;
    }
    int slot = book.find(number);
    if (slot == AccountBook.UNKNOWN) {
      line.reject(RejectReason.UNKNOWN_ACCOUNT, line.asWritten(column));
    }
    return slot;
  }

  /** The currency of the account; the đồng if it is unknown. */
  String currency(int slot) {
    return slot == AccountBook.UNKNOWN ? "VND" : book.currency(slot);
  }

  /** The currency of the line: its own, else the account's. They must agree. */
  String currency(Line line, int column, int accountColumn, int slot) {
    if (slot == AccountBook.UNKNOWN) {
      return line.currency(column, "VND");
    }
    String ofAccount = book.currency(slot);
    String named = line.currency(column, ofAccount);
    if (!named.equals(ofAccount)) {
      line.reject(
          RejectReason.CURRENCY_NOT_OF_ACCOUNT, named, line.asWritten(accountColumn), ofAccount);
    }
    return named;
  }

  void office(Line line, String office, int accountColumn, int slot) {
    if (!line.isFine() || slot == AccountBook.UNKNOWN || book.isAtOffice(slot, office)) {
      return;
    }
    if (book.knowsOffice(office)) {
      line.reject(
          RejectReason.ACCOUNT_OF_ANOTHER_OFFICE,
          line.asWritten(accountColumn),
          book.office(slot),
          office);
    } else {
      line.reject(RejectReason.UNKNOWN_OFFICE, office);
    }
  }

  void unit(Line line, String unit, int accountColumn, int slot) {
    if (!line.isFine() || slot == AccountBook.UNKNOWN || book.isOfUnit(slot, unit)) {
      return;
    }
    if (book.knowsUnit(unit)) {
      line.reject(
          RejectReason.ACCOUNT_OF_ANOTHER_UNIT,
          line.asWritten(accountColumn),
          book.unit(slot),
          unit);
    } else {
      line.reject(RejectReason.UNKNOWN_UNIT, unit);
    }
  }

  void sender(Line line, DeliveryFacts facts, int slot) {
    if (line.isFine() && slot != AccountBook.UNKNOWN && !speaksFor(facts.sender(), slot)) {
      Senders.check(line, facts, book.office(slot), book.unit(slot));
    }
  }

  /** Of a feed that is the unit's own word; an office speaks for units that do not themselves. */
  void ownWord(Line line, Feed feed, DeliveryFacts facts, int slot) {
    sender(line, facts, slot);
    if (line.isFine()
        && slot != AccountBook.UNKNOWN
        && facts.sender().length() == OFFICE_DIGITS
        && book.speaksForItself(feed, slot)) {
      line.reject(
          RejectReason.UNIT_SPEAKS_FOR_ITSELF, book.unit(slot), feed.feedName(), facts.sender());
    }
  }

  /** Writes the account's unit into the row. */
  void putUnit(int slot, RowBuffer row) {
    row.digits(slot == AccountBook.UNKNOWN ? 0 : book.unitNumber(slot), 7);
  }

  private boolean speaksFor(String sender, int slot) {
    return switch (sender.length()) {
      case OFFICE_DIGITS -> book.isAtOffice(slot, sender);
      case 7 -> book.isOfUnit(slot, sender);
      default -> false;
    };
  }

  boolean isDebitSide(int slot) {
    return slot != AccountBook.UNKNOWN && book.isDebitSide(slot);
  }
}

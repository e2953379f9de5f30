package vn.sokhop.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.AccountDay;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Traffic;
import vn.sokhop.sample.treasury.Turnover;
import vn.sokhop.sample.treasury.UnitRecord;
import vn.sokhop.sample.warning.WatchedAccount;

/**
 * An account whose unit keeps a book from which some payments are left out: what it states are the
 * balances that there would be without them.
 */
public final class AlteredBook implements Traffic {
  private final WatchedAccount treasury;
  private final Set<String> hidden = new HashSet<>();
  private long stated;

  public AlteredBook(Account account, List<LocalDate> dates) {
    this.treasury = new WatchedAccount(account, dates);
    this.stated = account.opening();
  }

  /** The treasury's side. */
  public WatchedAccount treasury() {
    return treasury;
  }

  /** The unit's book and its balances never speak of an entry. */
  public void hide(Entry entry) {
    hidden.add(entry.id());
  }

  @Override
  public AccountDay day(int day) {
    AccountDay booked = treasury.day(day);
    List<UnitRecord> records = new ArrayList<>();
    long increases = 0;
    long decreases = 0;
    for (Entry entry : booked.entries()) {
      if (!hidden.contains(entry.id())) {
        String id = "R" + entry.id().substring(entry.id().indexOf('-'));
        records.add(
            new UnitRecord(id, day, entry.amount(), entry.voucher(), entry.purpose(), Map.of()));
        increases += Math.max(0, entry.amount());
        decreases += Math.max(0, -entry.amount());
      }
    }
    Turnover statement = Turnover.of(stated, increases, decreases);
    stated = statement.closing();
    return new AccountDay(
        booked.entries(),
        booked.list(),
        records,
        List.of(new AccountDay.Statement(day, statement)),
        booked.earlier());
  }
}

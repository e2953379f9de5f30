package vn.sokhop.sample.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.AccountDay;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Ids;
import vn.sokhop.sample.treasury.Payees;
import vn.sokhop.sample.treasury.Purpose;
import vn.sokhop.sample.treasury.Traffic;
import vn.sokhop.sample.treasury.Turnover;

/**
 * A deposit account on which nothing moves but what dossiers pay; the unit keeps no book that is
 * compared. Amounts are given without sign, in đồng. Days after the last one are planned like
 * others and never written.
 */
public final class PayingAccount implements Traffic {
  private final Account account;
  private final String idDates;
  private final Map<Integer, List<Entry>> entries = new HashMap<>();

  /**
   * An account that has not moved yet.
   *
   * @param idDates the compact dates of all days, one after the other, eight digits each
   */
  public PayingAccount(Account account, String idDates) {
    this.account = account;
    this.idDates = idDates;
  }

  public Account account() {
    return account;
  }

  /** A debit entry that names a dossier; an empty number names none. */
  public Entry pay(int day, long amount, String channel, String dossierNo) {
    Purpose purpose = "AUTO".equals(channel) ? Purpose.UTILITY : Purpose.REPAIR;
    return add(day, -amount, purpose, channel, "", dossierNo);
  }

  /** Takes an entry back; the reversing entry may name the dossier or leave it out. */
  public void reverse(int day, Entry entry, String dossierNo) {
    add(day, -entry.amount(), Purpose.REPAIR, entry.channel(), entry.id(), dossierNo);
  }

  /** Money comes in: no dossier has to stand behind it. */
  public void receive(int day, long amount) {
    add(day, amount, Purpose.BUDGET, "PAPER", "", "");
  }

  @Override
  public AccountDay day(int day) {
    List<Entry> moved = entries.getOrDefault(day, List.of());
    if (moved.isEmpty()) {
      return AccountDay.QUIET;
    }
    long opening = account.opening();
    for (Map.Entry<Integer, List<Entry>> other : entries.entrySet()) {
      if (other.getKey() < day) {
        opening += other.getValue().stream().mapToLong(Entry::amount).sum();
      }
    }
    long increases = moved.stream().mapToLong(entry -> Math.max(0, entry.amount())).sum();
    long decreases = moved.stream().mapToLong(entry -> Math.max(0, -entry.amount())).sum();
    return new AccountDay(
        moved, Optional.of(Turnover.of(opening, increases, decreases)), List.of(), List.of());
  }

  // Whoever a dossier pays is the same in all its entries.
  private Map<String, String> odd(String dossierNo, long amount, Purpose purpose) {
    if (dossierNo.isEmpty() || account.side().debit(amount) == 0) {
      return Map.of("dossier_no", dossierNo);
    }
    Payees.Payee payee = Payees.of(account.unit(), purpose, dossierNo);
    return Map.of(
        "dossier_no",
        dossierNo,
        "payee_account",
        payee.account(),
        "payee_name",
        payee.name(),
        "payee_bank",
        payee.bank());
  }

  private Entry add(
      int day, long amount, Purpose purpose, String channel, String reversalOf, String dossierNo) {
    List<Entry> ofDay = entries.computeIfAbsent(day, none -> new ArrayList<>());
    String id =
        account.unit().office().code() + Ids.of(idDates, day, account.serial(), ofDay.size() + 1);
    String voucher = account.unit().nextVoucher(purpose);
    Entry entry =
        new Entry(
            id, amount, voucher, purpose, channel, reversalOf, odd(dossierNo, amount, purpose));
    ofDay.add(entry);
    return entry;
  }
}

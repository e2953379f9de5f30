package vn.sokhop.intake.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sokhop.feed.Feed;

/**
 * The accounts, units and offices known on the night: small enough to hold every account of the
 * country in memory. Of several statements on one account the last one put in wins.
 */
public final class AccountBook {
  /** The account is not known. */
  public static final int UNKNOWN = -1;

  private static final int OFFICES = 10_000;
  private static final int NO_OFFICE = -1;

  private long[] keys = new long[1 << 10];
  private int[] units = new int[1 << 10];
  private short[] offices = new short[1 << 10];
  // Bit 0: balance side DEBIT; the rest: place of the currency.
  private short[] kinds = new short[1 << 10];
  private int size;
  private final List<String> currencies = new ArrayList<>();
  private final Map<Integer, Integer> officeOfUnit = new HashMap<>();
  private final BitSet knownOffices = new BitSet(OFFICES);
  private final Map<Feed, BitSet> speakers = new EnumMap<>(Feed.class);

  /** One account of the registry. */
  public record Account(
      String accountNo, String unitCode, String officeCode, String currency, boolean debitSide) {}

  public void put(Account account) {
    long key = AccountNumber.parse(account.accountNo());
    if (key == AccountNumber.NONE) {
      throw new IllegalArgumentException("not an account number: " + account.accountNo());
    }
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key + 1;
      size++;
    }
    units[slot] = Integer.parseInt(account.unitCode());
    offices[slot] = Short.parseShort(account.officeCode());
    kinds[slot] =
        (short) ((currencyPlace(account.currency()) << 1) | (account.debitSide() ? 1 : 0));
    knownOffices.set(offices[slot]);
    officeOfUnit.putIfAbsent(units[slot], (int) offices[slot]);
  }

  public void putUnit(String unitCode, String officeCode) {
    int office = Integer.parseInt(officeCode);
    officeOfUnit.put(Integer.parseInt(unitCode), office);
    knownOffices.set(office);
  }

  /** The unit delivers the feed itself, so that its office no longer does. */
  public void putSpeaker(Feed feed, String unitCode) {
    speakers.computeIfAbsent(feed, f -> new BitSet()).set(Integer.parseInt(unitCode));
  }

  /** Whether the account's unit delivers the feed itself. */
  public boolean speaksForItself(Feed feed, int slot) {
    BitSet units = speakers.get(feed);
    return units != null && units.get(this.units[slot]);
  }

  /** The place of the account; {@link #UNKNOWN} if there is none. */
  public int find(long accountNumber) {
    int slot = slot(accountNumber);
    return keys[slot] == 0 ? UNKNOWN : slot;
  }

  /** Whether the account is of the unit; the code is seven digits. */
  public boolean isOfUnit(int slot, String unitCode) {
    return units[slot] == Integer.parseInt(unitCode);
  }

  /** Whether the account is kept at the office; the code is four digits. */
  public boolean isAtOffice(int slot, String officeCode) {
    return offices[slot] == Integer.parseInt(officeCode);
  }

  public int unitNumber(int slot) {
    return units[slot];
  }

  public String unit(int slot) {
    return padded(units[slot], 7);
  }

  public String office(int slot) {
    return padded(offices[slot], 4);
  }

  public String currency(int slot) {
    return currencies.get(kinds[slot] >> 1);
  }

  /** Whether increases are debits. */
  public boolean isDebitSide(int slot) {
    return (kinds[slot] & 1) == 1;
  }

  public boolean knowsUnit(String unitCode) {
    return officeOfUnit.containsKey(Integer.parseInt(unitCode));
  }

  /** The office at which the unit is known to hold its accounts; empty if that is not known. */
  public String officeOfUnit(String unitCode) {
    int office = officeOfUnit.getOrDefault(Integer.parseInt(unitCode), NO_OFFICE);
    return office == NO_OFFICE ? "" : padded(office, 4);
  }

  public boolean knowsOffice(String officeCode) {
    return knownOffices.get(Integer.parseInt(officeCode));
  }

  public int accounts() {
    return size;
  }

  private int currencyPlace(String currency) {
    int place = currencies.indexOf(currency);
    if (place < 0) {
      currencies.add(currency);
      place = currencies.size() - 1;
    }
    return place;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key + 1) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldUnits = units;
    short[] oldOffices = offices;
    short[] oldKinds = kinds;
    keys = new long[oldKeys.length * 2];
    units = new int[keys.length];
    offices = new short[keys.length];
    kinds = new short[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i] - 1);
        keys[slot] = oldKeys[i];
        units[slot] = oldUnits[i];
        offices[slot] = oldOffices[i];
        kinds[slot] = oldKinds[i];
      }
    }
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return digits.length() == width ? digits : "0".repeat(width - digits.length()) + digits;
  }
}

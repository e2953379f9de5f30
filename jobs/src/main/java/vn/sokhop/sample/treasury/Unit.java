package vn.sokhop.sample.treasury;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.sample.delivery.Deliveries;
import vn.sokhop.sample.delivery.Hand;

/** A budget-using unit with its accounts, its people and the way it delivers its own books. */
public final class Unit {
  /** First day of a unit that never sends anything. */
  public static final int NEVER = Integer.MAX_VALUE;

  private static final long DISTINCT_FROM = 10_000_000L;

  private final int serial;
  private final String code;
  private final String name;
  private final Office office;
  private final Hand hand;
  private final int firstDay;
  private final List<Holding> holdings = new ArrayList<>();
  private final Deliveries records = new Deliveries();
  private final Deliveries statements = new Deliveries();
  private final List<Signer> signers = new ArrayList<>();
  private final Map<String, String> registered = new HashMap<>();
  private final Map<String, Integer> firstPaid = new HashMap<>();
  private int debits;
  private int amounts;
  private int lastVoucher;

  /**
   * A unit that its office begins to serve.
   *
   * @param serial running number in the sample
   * @param firstDay index of the first day it sends its books; {@link #NEVER} if it does not
   * @param lastVoucher the voucher number of the year that it has reached
   */
  public Unit(
      int serial,
      String code,
      String name,
      Office office,
      Hand hand,
      int firstDay,
      int lastVoucher) {
    this.serial = serial;
    this.code = code;
    this.name = name;
    this.office = office;
    this.hand = hand;
    this.firstDay = firstDay;
    this.lastVoucher = lastVoucher;
    signers.add(Signer.usual(this, Signer.FIRST, serial * 5 + 1));
    signers.add(Signer.usual(this, Signer.SECOND, serial * 5 + 3));
    office.units().add(this);
  }

  public int serial() {
    return serial;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public Office office() {
    return office;
  }

  public Hand hand() {
    return hand;
  }

  public int firstDay() {
    return firstDay;
  }

  public List<Holding> holdings() {
    return holdings;
  }

  public Deliveries records() {
    return records;
  }

  public Deliveries statements() {
    return statements;
  }

  /** The registered signers, first and second; a fault may change them before the first day. */
  public List<Signer> signers() {
    return signers;
  }

  /** Columns of the unit's registry line that are written as given here. */
  public Map<String, String> registered() {
    return registered;
  }

  /**
   * An amount that no other payment of the unit has: its last six digits count the amounts. Small
   * ones may be equal. None lies between 40 and 50 million, so that honest payments never look like
   * one that was split.
   */
  public long distinct(long amount) {
    if (Math.abs(amount) < DISTINCT_FROM) {
      return amount;
    }
    int nth = amounts++;
    long last = nth * 617L % 1_000 * 1_000 + nth / 1_000 % 1_000;
    long millions = Math.abs(amount) / 1_000_000;
    millions += millions >= 40 && millions < 50 ? 10 : 0;
    return Long.signum(amount) * (millions * 1_000_000 + last);
  }

  /** Takes note of an honest payment on a day. */
  void paid(String payeeAccount, int day) {
    debits++;
    firstPaid.putIfAbsent(payeeAccount, day);
  }

  /** True where a large payment surprises nobody: the unit is new or has paid the payee before. */
  boolean knows(String payeeAccount, int day) {
    return debits < 30 || firstPaid.getOrDefault(payeeAccount, day) < day;
  }

  /** An account of the unit and what moves on it. */
  public record Holding(Account account, Traffic traffic) {}

  /** True when the unit sends its books of that day. */
  public boolean sends(int day) {
    return day >= firstDay;
  }

  /** The next voucher number of the unit in its year, for example {@code 0412/UNC}. */
  public String nextVoucher(Purpose purpose) {
    lastVoucher++;
    String digits = Integer.toString(lastVoucher);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits + "/" + purpose.series();
  }

  /**
   * How the unit's book spells a voucher number: the same after trimming, upper case, no blanks.
   */
  public static String spelled(String voucher, int way) {
    return switch (way) {
      case 1 -> voucher.toLowerCase(Locale.ROOT);
      case 2 -> voucher.replace("/", " / ");
      case 3 -> " " + voucher.toLowerCase(Locale.ROOT).replace("/", "/ ");
      default -> voucher;
    };
  }
}

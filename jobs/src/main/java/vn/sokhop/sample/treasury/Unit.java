package vn.sokhop.sample.treasury;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sokhop.sample.delivery.Deliveries;
import vn.sokhop.sample.delivery.Hand;

/** A budget-using unit with its accounts, its people and the way it delivers its own books. */
public final class Unit {
  /** First day of a unit that never sends anything. */
  public static final int NEVER = Integer.MAX_VALUE;

  private final String code;
  private final String name;
  private final Office office;
  private final Hand hand;
  private final int firstDay;
  private final List<Holding> holdings = new ArrayList<>();
  private final Deliveries records = new Deliveries();
  private final Deliveries statements = new Deliveries();
  private int lastVoucher;

  /**
   * A unit that its office begins to serve.
   *
   * @param firstDay index of the first day it sends its books; {@link #NEVER} if it does not
   * @param lastVoucher the voucher number of the year that it has reached
   */
  public Unit(String code, String name, Office office, Hand hand, int firstDay, int lastVoucher) {
    this.code = code;
    this.name = name;
    this.office = office;
    this.hand = hand;
    this.firstDay = firstDay;
    this.lastVoucher = lastVoucher;
    office.units().add(this);
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

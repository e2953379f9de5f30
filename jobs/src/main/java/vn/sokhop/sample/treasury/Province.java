package vn.sokhop.sample.treasury;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.sokhop.sample.delivery.Hand;

/** The offices, units and accounts of the sample; everything that is founded gets its code here. */
public final class Province {
  private static final List<String> DEPOSITS = List.of("3713", "3711", "3712");

  private final Chance chance;
  private final int days;
  private final int unusualHands;
  private final List<Office> offices = new ArrayList<>();
  private int units;
  private int accounts;

  /**
   * An empty province.
   *
   * @param unusualHands share in percent of units whose files are not plain CSV
   */
  public Province(long seed, int days, int unusualHands) {
    this.chance = new Chance(seed, -1);
    this.days = days;
    this.unusualHands = unusualHands;
  }

  public List<Office> offices() {
    return offices;
  }

  public int days() {
    return days;
  }

  public Office foundOffice() {
    int index = offices.size();
    Office office = new Office("%04d".formatted(661 + index), Names.office(index));
    offices.add(office);
    return office;
  }

  public Unit foundUnit(Office office, int firstDay) {
    int index = units++;
    int code = 1_050_000 + index * 37 + chance.below(30);
    return new Unit(
        index,
        Integer.toString(code),
        Names.unit(index),
        office,
        hand(),
        firstDay,
        chance.below(600));
  }

  /** Opens an account that pays and receives like any other; never below zero. */
  public Account openAccount(Unit unit, int percentDebitSide) {
    BalanceSide side = chance.percent(percentDebitSide) ? BalanceSide.DEBIT : BalanceSide.CREDIT;
    long opening = 3_000_000_000L + chance.upTo(9_000_000L) * 1_000L;
    return account(unit, side, opening);
  }

  /** Opens an account on the usual side with a balance of one's own choosing. */
  public Account openDeposit(Unit unit, long opening) {
    return account(unit, BalanceSide.CREDIT, opening);
  }

  /** Opens a deposit account of a rare kind, apart from all others. */
  public Account openDeposit(Unit unit, String natural, long opening) {
    return account(unit, BalanceSide.CREDIT, opening, natural);
  }

  /** Puts an account into the books of its unit, with what moves on it. */
  public <T extends Traffic> T hold(Account account, Function<Account, T> traffic) {
    T moving = traffic.apply(account);
    account.unit().holdings().add(new Unit.Holding(account, moving));
    return moving;
  }

  private Account account(Unit unit, BalanceSide side, long opening) {
    int nth = unit.holdings().size();
    String natural = side == BalanceSide.DEBIT ? "8123" : DEPOSITS.get(nth % DEPOSITS.size());
    return account(unit, side, opening, natural);
  }

  private Account account(Unit unit, BalanceSide side, long opening, String natural) {
    int nth = unit.holdings().size();
    boolean usual =
        nth == 0
            || (side == BalanceSide.CREDIT && nth < DEPOSITS.size() && DEPOSITS.contains(natural));
    String programme = usual ? "00000" : Integer.toString(90_000 + nth);
    String level = side == BalanceSide.DEBIT ? "2" : "0";
    String no = natural + "." + level + "." + unit.code() + "." + programme;
    String openedOn =
        "20" + (12 + chance.below(13)) + "-0" + (1 + chance.below(9)) + "-1" + nth % 10;
    return new Account(
        accounts++, no, unit, Names.account(natural), side, opening, openedOn, "", "OPEN");
  }

  private Hand hand() {
    if (!chance.percent(unusualHands)) {
      return Hand.PLAIN;
    }
    return switch (chance.below(5)) {
      case 0 -> new Hand("xlsx", false, false, false, false);
      case 1 -> new Hand("csv.gz", false, false, false, false);
      case 2 -> new Hand("csv", true, false, false, true);
      case 3 -> new Hand("csv", false, true, false, false);
      default -> new Hand("csv.gz", true, true, true, true);
    };
  }
}

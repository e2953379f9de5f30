package vn.sokhop.sample.treasury;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Registry deliveries beside the one of the first day, by their date; earlier ones too. Each states
 * single lines anew and leaves all others as they were.
 */
public final class RegistryChanges {
  private final Map<LocalDate, List<Account>> accounts = new TreeMap<>();
  private final Map<LocalDate, List<UnitLine>> units = new TreeMap<>();
  private final Map<LocalDate, List<Signer>> signers = new TreeMap<>();

  /**
   * What a delivery says of a unit.
   *
   * @param odd columns that are written as given here instead of what is usual
   */
  public record UnitLine(Unit unit, Map<String, String> odd) {
    public UnitLine {
      odd = new HashMap<>(odd);
    }
  }

  public void account(LocalDate date, Account account) {
    accounts.computeIfAbsent(date, none -> new ArrayList<>()).add(account);
  }

  public void unit(LocalDate date, Unit unit, Map<String, String> odd) {
    units.computeIfAbsent(date, none -> new ArrayList<>()).add(new UnitLine(unit, odd));
  }

  public void signer(LocalDate date, Signer signer) {
    signers.computeIfAbsent(date, none -> new ArrayList<>()).add(signer);
  }

  /** Dates on which anything is delivered, earliest first. */
  public Set<LocalDate> dates() {
    Set<LocalDate> dates = new TreeSet<>(accounts.keySet());
    dates.addAll(units.keySet());
    dates.addAll(signers.keySet());
    return dates;
  }

  public List<Account> accounts(LocalDate date) {
    return accounts.getOrDefault(date, List.of());
  }

  public List<UnitLine> units(LocalDate date) {
    return units.getOrDefault(date, List.of());
  }

  public List<Signer> signers(LocalDate date) {
    return signers.getOrDefault(date, List.of());
  }
}

package vn.sokhop.notice.who;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * To whom a finding about a unit is told: its notice contact and its first signers, without those
 * the finding is about. Where the contact in force is passed over or missing, the newest earlier
 * contact takes its place; where nobody is left, the office.
 */
public final class Addressees {
  private Addressees() {}

  /**
   * The addresses, in the order they were found.
   *
   * @param firstSigners whether first signers are told beside the contact
   * @param office address of the office or the level above it; empty: none
   * @return empty: nobody can be told
   */
  public static List<String> of(
      About finding, UnitContacts unit, boolean firstSigners, String office) {
    Set<String> concerned = Concerned.addresses(finding, unit);
    Set<String> told = new LinkedHashSet<>();
    String contact = unit.current();
    if (contact != null && !concerned.contains(contact)) {
      told.add(contact);
    }
    boolean isContactTold = !told.isEmpty();
    // With the contact out of the question its first signers are asked even where they are not told
    // as a rule.
    if (firstSigners || !isContactTold) {
      unit.firstSignersOf(finding.account()).stream()
          .filter(address -> !concerned.contains(address))
          .forEach(told::add);
    }
    if (!isContactTold) {
      unit.former().stream()
          .filter(address -> !concerned.contains(address))
          .findFirst()
          .ifPresent(told::add);
    }
    if (told.isEmpty() && !office.isEmpty() && !concerned.contains(office)) {
      told.add(office);
    }
    return new ArrayList<>(told);
  }

  /** Whether an address belongs to somebody the finding is about. */
  public static boolean isConcerned(String address, About finding, UnitContacts unit) {
    return Concerned.addresses(finding, unit).contains(address);
  }
}

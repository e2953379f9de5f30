package vn.sokhop.sample.treasury;

import java.util.Map;

/**
 * A line of the signers' registry: a person with a certificate in a role.
 *
 * @param account account number; empty: every account of the unit
 * @param role {@code FIRST} or {@code SECOND}
 * @param odd columns that are written as given here instead of what is usual
 */
public record Signer(
    Unit unit,
    String account,
    String role,
    String personId,
    String personName,
    String certificate,
    Map<String, String> odd) {

  /** Side of the account holder. */
  public static final String FIRST = "FIRST";

  /** Side of the chief accountant. */
  public static final String SECOND = "SECOND";

  /** One of the two people every unit begins with. */
  static Signer usual(Unit unit, String role, int person) {
    String number = FIRST.equals(role) ? "1" : "2";
    return new Signer(
        unit,
        "",
        role,
        "NS" + unit.code() + number,
        Names.person(person),
        "CTS-" + unit.code() + "-" + number,
        Map.of());
  }

  public Signer withOdd(Map<String, String> columns) {
    return new Signer(unit, account, role, personId, personName, certificate, columns);
  }

  public Signer forAccount(String no) {
    return new Signer(unit, no, role, personId, personName, certificate, odd);
  }

  public Signer inRole(String other) {
    return new Signer(unit, account, other, personId, personName, certificate, odd);
  }

  public Signer withCertificate(String serial) {
    return new Signer(unit, account, role, personId, personName, serial, odd);
  }

  public Signer person(String id, String name) {
    return new Signer(unit, account, role, id, name, certificate, odd);
  }

  public boolean isFirst() {
    return FIRST.equals(role);
  }
}

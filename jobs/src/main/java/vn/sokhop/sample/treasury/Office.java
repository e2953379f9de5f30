package vn.sokhop.sample.treasury;

import java.util.ArrayList;
import java.util.List;
import vn.sokhop.sample.delivery.Deliveries;

/** A treasury office with the units it serves and the way its two daily files are delivered. */
public final class Office {
  private final String code;
  private final String name;
  private final List<Unit> units = new ArrayList<>();
  private final Deliveries transactions = new Deliveries();
  private final Deliveries balances = new Deliveries();

  public Office(String code, String name) {
    this.code = code;
    this.name = name;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public List<Unit> units() {
    return units;
  }

  public Deliveries transactions() {
    return transactions;
  }

  public Deliveries balances() {
    return balances;
  }
}

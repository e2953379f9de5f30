package vn.sokhop.operation;

import java.util.Locale;

/** What a run is for. */
public enum RunKind {
  /** A whole night: all stages. */
  NIGHTLY,
  /** Files taken in ahead of the night: only the stages that take in. */
  INTAKE,
  /** The confirmations of a period: a month, a quarter, a year or any span. */
  MONTHLY;

  /** The name of the command that makes such runs. */
  public String command() {
    return name().toLowerCase(Locale.ROOT);
  }
}

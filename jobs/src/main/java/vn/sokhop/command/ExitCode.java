package vn.sokhop.command;

/** Exit codes of the contract. */
public enum ExitCode {
  /** Done, nothing of severity HIGH is open. */
  DONE(0),
  /** Failed; the same command can be given again. */
  FAILED(1),
  /** Wrong use or bad configuration; nothing was done. */
  WRONG_USE(2),
  /** Done, items of severity HIGH are open. */
  HIGH_OPEN(3),
  /** Done as far as possible; an input is held and needs a person. */
  HELD(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number the process ends with. */
  public int number() {
    return number;
  }
}

package vn.sokhop.sample.treasury;

/** Opening, movements and closing of an account on one day; owner-side, in đồng. */
public record Turnover(long opening, long increases, long decreases, long closing) {

  public static Turnover of(long opening, long increases, long decreases) {
    return new Turnover(opening, increases, decreases, opening + increases - decreases);
  }

  public Turnover closingOff(long by) {
    return new Turnover(opening, increases, decreases, closing + by);
  }

  public Turnover openingOff(long by) {
    return new Turnover(opening + by, increases, decreases, closing);
  }

  public long net() {
    return increases - decreases;
  }
}

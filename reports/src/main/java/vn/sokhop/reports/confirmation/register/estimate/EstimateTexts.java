package vn.sokhop.reports.confirmation.register.estimate;

/** Stands beside the texts of the estimates; those they lack are the texts of the balances. */
public final class EstimateTexts {
  private EstimateTexts() {}
}

package vn.sokhop.reports.stalleddossiers;

import vn.sokhop.reports.house.Rows;

/**
 * The long lists of {@code stalled-dossiers.xlsx}, each in its order; each is read once.
 *
 * @param stalled late without a stated reason or not taken up, of any level; oldest first
 * @param region those of them that a region has to act on
 * @param centre those of them that the centre has to act on
 * @param lateWithReason late, with a valid extension
 * @param due not late, with a limit that ends in the next office day; the first by their limit
 *     where there are very many
 * @param dueCount how many of them are in those rows, and how many more there are
 * @param finishedLate finished after their limit, as far as this night learned of it
 */
public record DossierLists(
    Rows<DossierRow> stalled,
    Rows<DossierRow> region,
    Rows<DossierRow> centre,
    Rows<DossierRow> lateWithReason,
    Rows<DossierRow> due,
    DueCount dueCount,
    Rows<DossierRow> finishedLate) {

  /**
   * Dossiers due next.
   *
   * @param listed rows of the list
   * @param more due as well, but not listed
   */
  public record DueCount(long listed, long more) {
    public DueCount {
      if (listed < 0 || more < 0) {
        throw new IllegalArgumentException(listed + " listed, " + more + " more: less than none");
      }
    }
  }
}

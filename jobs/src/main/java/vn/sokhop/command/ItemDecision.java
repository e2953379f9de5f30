package vn.sokhop.command;

import org.jspecify.annotations.Nullable;
import vn.sokhop.message.PersonName;

/**
 * What a person decided about an open item.
 *
 * @param exceptionId the item
 * @param cause why, as a code
 * @param by who decided
 * @param note further words
 * @param approvedBy the second person; closing needs one
 */
public record ItemDecision(
    String exceptionId,
    String cause,
    String by,
    @Nullable String note,
    @Nullable String approvedBy) {

  public ItemDecision {
    if (exceptionId.isBlank() || cause.isBlank() || by.isBlank()) {
      throw new IllegalArgumentException("exception id, cause and person must not be blank");
    }
  }

  /** True when a second person, other than the first, stands behind the decision. */
  public boolean isApprovedByAnother() {
    return approvedBy != null && PersonName.areTwoPeople(by, approvedBy);
  }
}

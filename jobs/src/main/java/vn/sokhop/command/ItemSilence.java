package vn.sokhop.command;

import java.time.LocalDate;
import vn.sokhop.message.PersonName;

/**
 * A note of false alarm: what an item shows was looked into and is harmless, and so are its repeats
 * until a date.
 *
 * @param exceptionId the item that was looked at
 * @param until the last business date the note holds for
 * @param by who looked into it
 * @param approvedBy the second person
 * @param note what was found out
 */
public record ItemSilence(
    String exceptionId, LocalDate until, String by, String approvedBy, String note) {

  /** True when the second person is another than the first. */
  public boolean isApprovedByAnother() {
    return PersonName.areTwoPeople(by, approvedBy);
  }
}

package vn.sokhop.reports.night;

/**
 * A line that was not accepted, as it stood in its file.
 *
 * @param reason its named reason, e.g. {@code UNKNOWN_ACCOUNT}
 * @param message what was found, what was expected, what happens now
 */
public record RejectedLineRow(
    String fileName, long lineNo, String reason, String message, String rawText) {}

package vn.sokhop.intake.claim;

import java.time.LocalDate;

/**
 * A line that names what belongs to another line.
 *
 * @param named the entry id or dossier number
 * @param firstPlace where it was named first, as {@code file:line}
 */
public record Taken(int lineNo, LocalDate businessDate, String named, String firstPlace) {}

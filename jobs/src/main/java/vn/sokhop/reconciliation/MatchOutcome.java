package vn.sokhop.reconciliation;

import java.util.List;

/**
 * What became of the lines of one unit. Every line that came in is in exactly one place: in an
 * exact pair, a match, a break, or waiting.
 *
 * @param exactPairs equal lines, one of each side
 */
record MatchOutcome(
    List<Match> exactPairs, List<Match> matches, List<Break> breaks, List<MatchLine> waiting) {}

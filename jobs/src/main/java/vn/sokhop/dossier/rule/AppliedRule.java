package vn.sokhop.dossier.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * The rule a dossier was judged by: what a finding names.
 *
 * @param number its place in the configuration of the run, from 1
 * @param version the day from which this version is in force
 * @param window true where a special window gave the limit
 */
public record AppliedRule(
    int number,
    String procedure,
    LocalDate version,
    String article,
    Certainty sure,
    Limit limit,
    boolean window) {

  /** Article, version, limit and how sure it is, as arguments of a sentence. */
  public List<String> cited() {
    String written = limit.toString();
    int blank = written.indexOf(' ');
    String told =
        blank < 0
            ? "key:limit." + written
            : "key:limit." + written.substring(blank + 1) + ":" + written.substring(0, blank);
    return List.of(told, article, version.toString(), "key:sure." + sure.name());
  }
}

package vn.sokhop.dossier.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a check that is not about a limit stands.
 *
 * @param code of the finding
 * @param from first day it is for
 * @param to last day; none: still in force
 */
public record Citation(
    String code, LocalDate from, @Nullable LocalDate to, String article, Certainty sure) {

  public Citation {
    Needed.check(code, "code", "a citation");
    Needed.check(from, "from", "the citation of " + code);
    Needed.check(article, "article", "the citation of " + code);
    Needed.check(sure, "sure (seen, reported or unconfirmed)", "the citation of " + code);
  }

  /** Article, version and how sure it is, as arguments of a sentence. */
  public List<String> cited() {
    return List.of(article, from.toString(), "key:sure." + sure.name());
  }

  boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** The citation for a finding of a day; blanks where none is configured. */
  public static List<String> of(List<Citation> all, String code, LocalDate day) {
    return all.stream()
        .filter(citation -> citation.code().equals(code) && citation.isInForce(day))
        .findFirst()
        .map(Citation::cited)
        .orElse(List.of("-", "-", "key:sure.UNCONFIRMED"));
  }
}

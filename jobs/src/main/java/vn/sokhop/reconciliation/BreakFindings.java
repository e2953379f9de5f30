package vn.sokhop.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sokhop.finding.Evidence;
import vn.sokhop.finding.Finding;
import vn.sokhop.finding.Lifecycle;
import vn.sokhop.finding.Severity;

/** Turns breaks and noted matches into findings. */
final class BreakFindings {
  private BreakFindings() {}

  /**
   * What makes two breaks the same to a reader. By contents alone: an entry has its id for ever; a
   * unit record has what its unit wrote.
   */
  static String sameness(BreakCode code, List<MatchLine> lines) {
    MatchLine first = lines.get(0);
    String book = first.account() + "|" + first.currency();
    String voucher = first.voucherKey() == null ? "" : first.voucherKey();
    return switch (code) {
      case AMOUNT_DIFFERS -> book + "|" + voucher + "|" + (first.sign() > 0 ? "+" : "-");
      case SIDE_DIFFERS -> book + "|" + voucher + "|" + first.amount().abs().toPlainString();
      case ACCOUNT_DIFFERS,
          MISSING_IN_UNIT,
          MISSING_IN_TREASURY,
          DUPLICATE_IN_UNIT,
          DUPLICATE_IN_TREASURY ->
          first.side() == Side.TREASURY
              ? book + "|" + first.id()
              : String.join(
                  "|",
                  book,
                  voucher,
                  first.date().toString(),
                  first.amount().toPlainString(),
                  first.id());
    };
  }

  static String key(Break found) {
    return found.code() + "|" + sameness(found.code(), found.lines()) + "|" + found.ordinal();
  }

  static Finding of(Break found) {
    MatchLine first = first(found.lines());
    List<MatchLine> treasury = found.of(Side.TREASURY);
    List<MatchLine> unit = found.of(Side.UNIT);
    List<Evidence> evidence = new ArrayList<>();
    found.lines().forEach(line -> evidence.add(line.evidence()));
    found.suggested().forEach(line -> evidence.add(suggestion(line)));
    return new Finding(
        key(found),
        Lifecycle.STATE,
        found.code().name(),
        found.code().severity(),
        first.date(),
        first.office(),
        first.unit(),
        first.account(),
        subject(treasury, unit),
        first.currency(),
        sum(treasury),
        sum(unit),
        found.difference(),
        place(treasury),
        place(unit),
        List.of(found.otherAccount(), suggestions(found), first.date().toString()),
        evidence);
  }

  /** A match without voucher is noted, so that somebody can say it was wrong. */
  static Finding noted(Match match) {
    MatchLine entry = match.lines().get(0);
    MatchLine record = match.lines().get(1);
    MatchLine first = first(match.lines());
    String subject = record.voucherNo() != null ? record.voucherNo() : entry.name();
    return new Finding(
        "REFERENCE_DIFFERS|" + entry.account() + "|" + entry.currency() + "|" + entry.id(),
        Lifecycle.NOTE,
        "REFERENCE_DIFFERS",
        Severity.INFO,
        first.date(),
        entry.office(),
        entry.unit(),
        entry.account(),
        entry.voucherNo() != null ? entry.voucherNo() : subject,
        entry.currency(),
        entry.amount(),
        record.amount(),
        BigDecimal.ZERO.setScale(2),
        entry.place(),
        record.place(),
        List.of(entry.voucherText(), record.voucherText()),
        List.of(entry.evidence(), record.evidence()));
  }

  private static MatchLine first(List<MatchLine> lines) {
    return lines.stream().min(MatchLine.BY_CONTENT).orElseThrow();
  }

  private static String subject(List<MatchLine> treasury, List<MatchLine> unit) {
    return Stream.concat(treasury.stream(), unit.stream())
        .map(MatchLine::voucherText)
        .filter(voucher -> !voucher.isEmpty())
        .findFirst()
        .orElseGet(
            () -> Stream.concat(treasury.stream(), unit.stream()).findFirst().orElseThrow().id());
  }

  private static @Nullable BigDecimal sum(List<MatchLine> lines) {
    return lines.isEmpty()
        ? null
        : lines.stream().map(MatchLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String place(List<MatchLine> lines) {
    return lines.isEmpty() ? "" : lines.get(0).place();
  }

  /** Names of the candidates without file and line, which the evidence carries. */
  private static String suggestions(Break found) {
    if (found.code() == BreakCode.ACCOUNT_DIFFERS) {
      return "";
    }
    return found.suggested().stream()
        .sorted(MatchLine.BY_CONTENT)
        .map(line -> line.name().isEmpty() ? line.date().toString() : line.name())
        .collect(Collectors.joining(", "));
  }

  private static Evidence suggestion(MatchLine line) {
    Evidence evidence = line.evidence();
    return new Evidence(
        "SUGGESTED_" + evidence.side(),
        evidence.file(),
        evidence.line(),
        evidence.date(),
        evidence.voucher(),
        evidence.amount(),
        evidence.text());
  }
}

package vn.sokhop.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.sokhop.bench.input.Counts;
import vn.sokhop.bench.run.Child;
import vn.sokhop.bench.run.Span;

/** A night of the program that is over. */
record Night(Child.Ended ended, List<Step> steps, Counts counts) {
  private static final Set<String> REPORTS = Set.of("reporting", "notice");

  Night {
    steps = List.copyOf(steps);
  }

  /** A step as the program's own record has it. */
  record Step(String stage, String name, Span span) {
    Duration length() {
      return span.length();
    }
  }

  /** From the survey of the inbox to the last commit before the reports. */
  Span withoutReports() {
    return span(step -> !REPORTS.contains(step.stage()));
  }

  Span withReports() {
    return span(step -> true);
  }

  /** The load of all lines but those of units and accounts. */
  Span load() {
    return span(step -> step.name().equals("intake-load-lines"));
  }

  /** The same, with keys, planner's figures and proof: they are made at the same time. */
  Span loadWithKeys() {
    return span(
        step ->
            Set.of("intake-load-lines", "intake-key-lines", "intake-prove-lines")
                .contains(step.name()));
  }

  private Span span(Predicate<Step> which) {
    List<Span> spans = steps.stream().filter(which).map(Step::span).toList();
    if (spans.isEmpty()) {
      throw new IllegalStateException("The night has not the steps that the bench knows: " + steps);
    }
    Comparator<Instant> earliest = Comparator.naturalOrder();
    return new Span(
        spans.stream().map(Span::start).min(earliest).orElseThrow(),
        spans.stream().map(Span::end).max(earliest).orElseThrow());
  }
}

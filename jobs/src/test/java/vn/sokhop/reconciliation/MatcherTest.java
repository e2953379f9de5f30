package vn.sokhop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sokhop.calendar.Calendars;

class MatcherTest {
  /** The night of Wednesday 18 November 2026: lines of Monday and Tuesday are past their grace. */
  private static final MatchRules RULES =
      new MatchRules(LocalDate.of(2026, 11, 18), Calendars.stateSector(), 3, 1, 5);

  /**
   * One row a rule. Lines are separated by semicolons; the outcome names what is not an exact pair.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # nothing wrong
          equal lines agree                     | T a 16 V1 -100; U a 16 V1 -100                       | pairs 1
          dates may be far apart with a voucher | T a 2 V1 -100; U a 16 V1 -100                        | pairs 1
          k-th with k-th                        | T a 16 V1 -100; T a 16 V1 -100; U a 16 V1 -100; U a 17 V1 -100 | pairs 2
          sum by voucher, one to many           | T a 16 V1 -100; U a 16 V1 -60; U a 16 V1 -40         | SUM_BY_VOUCHER 3
          sum by voucher, many to many          | T a 16 V1 -70; T a 16 V1 -30; U a 16 V1 -60; U a 16 V1 -40 | SUM_BY_VOUCHER 4
          exact first, then the sum             | T a 16 V1 -10; T a 16 V1 -50; U a 16 V1 -10; U a 16 V1 -20; U a 16 V1 -30 | pairs 1, SUM_BY_VOUCHER 3
          reversal without records cancels      | T a 16 V1 -100 id=X; T a 17 V1 100 reverses=X        | REVERSAL 2
          reversal without vouchers cancels     | T a 16 - -100 id=X; T a 17 - 100 reverses=X          | REVERSAL 2
          no voucher, one candidate each        | T a 16 - -100; U a 17 V1 -100                        | WITHOUT_VOUCHER 2
          no voucher on both sides              | T a 16 - -100; U a 17 - -100                         | WITHOUT_VOUCHER 2
          # waiting
          young entry waits                     | T a 18 V1 -100                                       | waits 1
          young record waits                    | U a 18 V1 -100                                       | waits 1
          automatic entry waits longer          | T a 12 V1 -100 auto                                  | waits 1
          grace of automatic entries ends       | T a 11 V1 -100 auto                                  | MISSING_IN_UNIT 100
          # breaks, signed unit minus treasury
          missing in unit, a payment            | T a 17 V1 -100                                       | MISSING_IN_UNIT 100
          missing in unit, a receipt            | T a 17 V1 100                                        | MISSING_IN_UNIT -100
          missing in treasury, a payment        | U a 17 V1 -100                                       | MISSING_IN_TREASURY -100
          missing in treasury, a receipt        | U a 17 V1 100                                        | MISSING_IN_TREASURY 100
          amount differs, unit has more         | T a 18 V1 100; U a 18 V1 120                         | AMOUNT_DIFFERS 20
          amount differs, unit has less         | T a 18 V1 120; U a 18 V1 100                         | AMOUNT_DIFFERS -20
          amount differs after the exact ones   | T a 16 V1 -100; T a 16 V1 -50; U a 16 V1 -100; U a 16 V1 -70 | pairs 1, AMOUNT_DIFFERS -20
          one break a voucher and side          | T a 16 V1 -10; T a 16 V1 -20; U a 16 V1 -5           | AMOUNT_DIFFERS 25
          side differs                          | T a 18 V1 -100; U a 18 V1 100                        | SIDE_DIFFERS 200
          side differs the other way            | T a 18 V1 100; U a 18 V1 -100                        | SIDE_DIFFERS -200
          account differs, one a account        | T a 18 V1 -100; U b 18 V1 -100                       | ACCOUNT_DIFFERS 100, ACCOUNT_DIFFERS -100
          duplicate in unit                     | T a 18 V1 -100; U a 18 V1 -100; U a 18 V1 -100       | pairs 1, DUPLICATE_IN_UNIT -100
          duplicate in treasury                 | T a 18 V1 -100; T a 18 V1 -100; U a 18 V1 -100       | pairs 1, DUPLICATE_IN_TREASURY 100
          duplicate of an earlier night         | U a 18 V1 -100 twin                                  | DUPLICATE_IN_UNIT -100
          two equal lines, none matched         | T a 17 V1 -100; T a 17 V1 -100                       | MISSING_IN_UNIT 100, MISSING_IN_UNIT 100
          duplicate hides a sum                 | T a 16 V1 -100; T a 16 V1 -50; U a 16 V1 -100; U a 16 V1 -100; U a 16 V1 -30; U a 16 V1 -20 | pairs 1, SUM_BY_VOUCHER 3, DUPLICATE_IN_UNIT -100
          duplicate of a line matched by sum    | T a 16 V1 -100; U a 16 V1 -60 id=1; U a 16 V1 -40 id=2; U a 17 V2 -60 | SUM_BY_VOUCHER 3, MISSING_IN_TREASURY -60
          # near misses
          reversal whose entry has a record     | T a 17 V1 -100 id=X; T a 17 V2 100 reverses=X; U a 17 V1 -100 | pairs 1, MISSING_IN_UNIT -100
          reversal of another amount            | T a 17 V1 -100 id=X; T a 17 V2 90 reverses=X         | MISSING_IN_UNIT 100, MISSING_IN_UNIT -90
          reversal of an entry never seen       | T a 17 V2 90 reverses=Y                              | MISSING_IN_UNIT -90
          without voucher, too far apart        | T a 10 - -100; U a 16 V1 -100                        | MISSING_IN_UNIT 100, MISSING_IN_TREASURY -100
          without voucher, just within          | T a 11 - -100; U a 16 V1 -100                        | WITHOUT_VOUCHER 2
          both vouchers, no guess               | T a 17 V1 -100; U a 17 V2 -100                       | MISSING_IN_UNIT 100, MISSING_IN_TREASURY -100
          two candidates, no guess              | T a 17 - -100; U a 17 V1 -100; U a 17 V2 -100        | MISSING_IN_UNIT 100 suggests 2, MISSING_IN_TREASURY -100 suggests 1, MISSING_IN_TREASURY -100 suggests 1
          same voucher on another account, other amount | T a 17 V1 -100; U b 17 V1 -90                | MISSING_IN_UNIT 100, MISSING_IN_TREASURY -90
          """)
  void judges(String rule, String lines, String expected) {
    assertThat(told(match(Lines.parse(lines)))).as(rule).isEqualTo(told(expected));
  }

  @Test
  void usesEveryLineExactlyOnceWhateverTheLines() {
    for (long seed = 1; seed <= 300; seed++) {
      List<MatchLine> lines = randomLines(seed);
      MatchOutcome outcome = match(lines);
      List<MatchLine> used =
          Stream.of(
                  outcome.exactPairs().stream().flatMap(m -> m.lines().stream()),
                  outcome.matches().stream().flatMap(m -> m.lines().stream()),
                  outcome.breaks().stream().flatMap(b -> b.lines().stream()),
                  outcome.waiting().stream())
              .flatMap(stream -> stream)
              .toList();
      assertThat(used).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(lines);
    }
  }

  @Test
  void explainsTheWholeDifferenceByOpenLines() {
    for (long seed = 1; seed <= 300; seed++) {
      List<MatchLine> lines = randomLines(seed);
      MatchOutcome outcome = match(lines);
      assertThat(
              sum(
                  Stream.concat(
                      outcome.breaks().stream().map(Break::difference),
                      outcome.waiting().stream().map(MatchLine::difference))))
          .as("seed %d", seed)
          .isEqualByComparingTo(sum(lines.stream().map(MatchLine::difference)));
    }
  }

  @Test
  void doesNotDependOnTheOrderOfLines() {
    for (long seed = 1; seed <= 200; seed++) {
      List<MatchLine> lines = randomLines(seed);
      List<MatchLine> shuffled = new ArrayList<>(lines);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(findings(match(shuffled))).as("seed %d", seed).isEqualTo(findings(match(lines)));
    }
  }

  @Test
  void turnsEveryDifferenceRoundWhenTheSidesAreSwapped() {
    for (long seed = 1; seed <= 100; seed++) {
      List<MatchLine> lines = randomLines(seed);
      assertThat(sum(match(lines).breaks().stream().map(Break::difference)))
          .as("seed %d", seed)
          .isEqualByComparingTo(
              sum(match(lines.stream().map(MatcherTest::swapped).toList()).breaks().stream()
                      .map(Break::difference))
                  .negate());
    }
  }

  @Test
  void givesEveryBreakAKeyOfItsOwn() {
    for (long seed = 1; seed <= 300; seed++) {
      List<String> keys =
          match(randomLines(seed)).breaks().stream().map(BreakFindings::key).toList();
      assertThat(keys).as("seed %d", seed).doesNotHaveDuplicates();
    }
  }

  private static MatchOutcome match(List<MatchLine> lines) {
    return new Matcher(RULES).match(lines);
  }

  private static java.math.BigDecimal sum(Stream<java.math.BigDecimal> amounts) {
    return amounts.reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
  }

  private static List<String> findings(MatchOutcome outcome) {
    return outcome.breaks().stream()
        .map(b -> BreakFindings.key(b) + " " + b.difference())
        .sorted()
        .toList();
  }

  private static MatchLine swapped(MatchLine l) {
    return new MatchLine(
        l.side() == Side.UNIT ? Side.TREASURY : Side.UNIT,
        l.deliveryId(),
        l.lineNo(),
        l.date(),
        l.office(),
        l.unit(),
        l.account(),
        l.currency(),
        l.voucherNo(),
        l.voucherKey(),
        l.amount(),
        l.id(),
        null,
        "DVCTT",
        l.file(),
        l.detail(),
        l.twin());
  }

  /** Few vouchers, amounts and accounts, so that everything collides with everything. */
  private static List<MatchLine> randomLines(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int count = 2 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      text.append(random.nextBoolean() ? "T " : "U ")
          .append(random.nextInt(3) == 0 ? "b " : "a ")
          .append(10 + random.nextInt(9))
          .append(random.nextInt(4) == 0 ? " - " : " V" + random.nextInt(4) + " ")
          .append(random.nextBoolean() ? "-" : "")
          .append(10 * (1 + random.nextInt(4)))
          .append('\n');
    }
    return Lines.parse(text.toString());
  }

  private static List<String> told(String expected) {
    return Stream.of(expected.split(",")).map(String::strip).sorted().toList();
  }

  private static List<String> told(MatchOutcome outcome) {
    List<String> told = new ArrayList<>();
    if (!outcome.exactPairs().isEmpty()) {
      told.add("pairs " + outcome.exactPairs().size());
    }
    outcome.matches().forEach(m -> told.add(m.pass() + " " + m.lines().size()));
    outcome
        .breaks()
        .forEach(
            b ->
                told.add(
                    b.code()
                        + " "
                        + b.difference().stripTrailingZeros().toPlainString()
                        + (b.otherAccount().isEmpty() && !b.suggested().isEmpty()
                            ? " suggests " + b.suggested().size()
                            : "")));
    if (!outcome.waiting().isEmpty()) {
      told.add("waits " + outcome.waiting().size());
    }
    return told.stream().sorted().collect(Collectors.toList());
  }
}

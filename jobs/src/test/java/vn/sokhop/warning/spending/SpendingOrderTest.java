package vn.sokhop.warning.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;

/** Random payments of some days: the order of files and nights makes no difference. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false",
      "sokhop.warning.spending.unusual-amount.debits=5",
      "sokhop.warning.spending.unusual-amount.from-amount=1000000",
      "sokhop.warning.spending.unusual-amount.factor=2",
      "sokhop.warning.spending.unusual-amount.peer-accounts=2",
      "sokhop.warning.spending.unusual-amount.peer-debits=5",
      "sokhop.warning.spending.unusual-amount.peer-factor=2",
      "sokhop.warning.spending.first-payment.debits=4",
      "sokhop.warning.spending.first-payment.from-amount=40000000"
    })
class SpendingOrderTest extends PostgresTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
  private static final int DAYS = 8;

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @Test
  void nightsInOrderOneNightForAllAndNightsJudgedAgainFindTheSame() throws IOException {
    for (long seed = 1; seed <= 2; seed++) {
      List<List<String>> days = payments(seed);
      Payments inOrder = fresh();
      List<LocalDate> dates = new ArrayList<>();
      for (int day = 0; day < DAYS; day++) {
        LocalDate date = FIRST.plusDays(day);
        inOrder.entries(date, 1, days.get(day));
        inOrder.night(date);
        dates.add(date);
      }
      List<String> expected = items(FIRST.plusDays(DAYS - 1));
      assertThat(expected).as("seed " + seed).hasSizeGreaterThan(10);
      Collections.shuffle(dates.subList(0, DAYS - 1), new Random(seed));
      for (LocalDate again : dates) {
        inOrder.night(again, true);
      }
      assertThat(items(FIRST.plusDays(DAYS - 1))).as("again, seed " + seed).isEqualTo(expected);

      Payments atOnce = fresh();
      for (int day = 0; day < DAYS; day++) {
        Collections.shuffle(days.get(day), new Random(seed));
        atOnce.entries(FIRST.plusDays(day), 1, days.get(day));
      }
      atOnce.night(FIRST.plusDays(DAYS - 1));
      assertThat(items(FIRST.plusDays(DAYS - 1))).as("at once, seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void lateAndReplacedFilesEndInTheSameFindingsOverSeveralDates() throws IOException {
    for (long seed = 11; seed <= 12; seed++) {
      List<List<String>> days = payments(seed);
      Payments inOrder = fresh();
      for (int day = 0; day < DAYS; day++) {
        inOrder.entries(FIRST.plusDays(day), 1, days.get(day));
      }
      LocalDate end = FIRST.plusDays(2L * DAYS);
      inOrder.night(end);
      List<String> expected = overSeveralDates(end);
      assertThat(expected).as("seed " + seed).isNotEmpty();

      Payments late = fresh();
      List<Integer> order = new ArrayList<>();
      for (int day = 0; day < DAYS; day++) {
        order.add(day);
      }
      Random random = new Random(seed);
      Collections.shuffle(order, random);
      LocalDate night = FIRST.plusDays(DAYS);
      for (int day : order) {
        // First with lines of another random day, then as it should be.
        late.entries(FIRST.plusDays(day), 1, wrong(payments(seed + 100).get(day), day));
        late.night(night);
        late.entries(FIRST.plusDays(day), 2, days.get(day));
        night = night.plusDays(1);
      }
      late.night(end);
      assertThat(overSeveralDates(end)).as("late, seed " + seed).isEqualTo(expected);
    }
  }

  private static List<String> wrong(List<String> lines, int day) {
    return lines.stream().map(line -> "W" + day + line).toList();
  }

  private Payments fresh() throws IOException {
    Emptied.database(db);
    Emptied.folder(folders.home());
    return new Payments(folders.inboxFolder(), nights, db);
  }

  private static List<List<String>> payments(long seed) {
    Random random = new Random(seed);
    List<List<String>> days = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = FIRST.plusDays(day);
      List<String> lines = new ArrayList<>();
      for (int n = 0; n < 8; n++) {
        String amount =
            switch (random.nextInt(4)) {
              case 0 -> Integer.toString(40_000_000 + random.nextInt(10_000_000));
              case 1 -> "12000000";
              case 2 -> Integer.toString(1_000 + random.nextInt(100_000_000));
              default -> "45000000";
            };
        lines.add(
            Payments.paid(
                Payments.account(random.nextInt(4)),
                "E" + day + "-" + n,
                date,
                amount,
                random.nextInt(10) == 0 ? "" : "V" + random.nextInt(40),
                "P" + random.nextInt(4),
                "Công ty"));
      }
      days.add(lines);
    }
    return days;
  }

  /** Open items of the latest night of a date. */
  private List<String> items(LocalDate night) {
    return items(night, "%", true);
  }

  /** Without their dates: an item keeps the date it had when it was first seen. */
  private List<String> overSeveralDates(LocalDate night) {
    List<String> items = new ArrayList<>(items(night, "SPLIT%", false));
    items.addAll(items(night, "REPEATED%", false));
    items.addAll(items(night, "SAME%", false));
    return items;
  }

  private List<String> items(LocalDate night, String codes, boolean withDate) {
    return db
        .sql(
            """
            select concat_ws(' ', finding_key, business_date, account_no, treasury_amount, arguments::text)
            from openitem.item
            where run_id = (select max(run_id) from operation.night where business_date = :night)
              and family = 'SPENDING'
              and status = 'OPEN'
              and code like :codes
            order by 1
            """)
        .param("night", night)
        .param("codes", codes)
        .query(String.class)
        .list()
        .stream()
        .map(item -> item.replaceAll("transactions_0661_\\d+_\\d\\d.csv:\\d+", "file:line"))
        .map(item -> withDate ? item : item.replaceFirst(" \\d{4}-\\d\\d-\\d\\d ", " "))
        .toList();
  }
}

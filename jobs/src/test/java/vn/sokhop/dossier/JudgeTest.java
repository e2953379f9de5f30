package vn.sokhop.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import vn.sokhop.calendar.CalendarProperties;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.dossier.life.Dossier;
import vn.sokhop.dossier.life.DossierState;
import vn.sokhop.dossier.life.Judge;
import vn.sokhop.dossier.life.Snapshot;
import vn.sokhop.dossier.life.Verdict;
import vn.sokhop.dossier.rule.Procedures;

/** The judge with the project's own procedures and calendar. */
class JudgeTest {
  private static AnnotationConfigApplicationContext project;
  private static Judge judge;

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({DossierProperties.class, CalendarProperties.class})
  @ComponentScan(basePackages = {"vn.sokhop.dossier.rule", "vn.sokhop.calendar"})
  static class Settings {
    @Bean
    WorkingCalendar workingCalendar(CalendarProperties properties) {
      return new WorkingCalendar(properties);
    }
  }

  @BeforeAll
  static void readConfiguration() {
    project = new AnnotationConfigApplicationContext();
    System.setProperty("spring.config.location", "classpath:/,file:../config/");
    new ConfigDataApplicationContextInitializer().initialize(project);
    System.clearProperty("spring.config.location");
    project.register(Settings.class);
    project.refresh();
    judge =
        new Judge(
            new Procedures(project.getBean(DossierProperties.class).procedures()),
            project.getBean(WorkingCalendar.class)::of);
  }

  @AfterAll
  static void close() {
    project.close();
  }

  private static Verdict verdict(String procedure, String snapshots, String asOf) {
    LocalDateTime instant =
        asOf.length() == 10
            ? LocalDate.parse(asOf).plusDays(1).atStartOfDay()
            : LocalDateTime.parse(asOf);
    return judge.judge(Dossier.of(Snapshots.of(procedure, snapshots)), instant);
  }

  // 16 November 2026 is a Monday; 24 November 2026 is a day off.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "the limit is the end of the next working day | RECURRENT_PAYMENT | sent=2026-11-16T08:00 valid=2026-11-16T09:00 | 2026-11-17T17:00 | RUNNING | 2026-11-17T17:00 | 0",
        "one second later it has passed                | RECURRENT_PAYMENT | sent=2026-11-16T08:00 valid=2026-11-16T09:00 | 2026-11-17T17:00:01 | STALLED | 2026-11-17T17:00 | 0",
        "received at closing time counts that day      | RECURRENT_PAYMENT | sent=2026-11-16T08:00 valid=2026-11-16T17:00 | 2026-11-17 | STALLED | 2026-11-17T17:00 | 0",
        "received a second after counts the next day   | RECURRENT_PAYMENT | sent=2026-11-16T08:00 valid=2026-11-16T17:00:01 | 2026-11-17 | RUNNING | 2026-11-18T17:00 | 0",
        "received on a Saturday counts on Monday       | RECURRENT_PAYMENT | sent=2026-11-14T08:00 valid=2026-11-14T09:00 | 2026-11-16 | RUNNING | 2026-11-17T17:00 | 0",
        "days over the limit are working days          | RECURRENT_PAYMENT | sent=2026-11-12T08:00 valid=2026-11-12T09:00 | 2026-11-17 | STALLED | 2026-11-13T17:00 | 2",
        "the old decree gives two days                 | RECURRENT_PAYMENT | sent=2025-12-10T08:00 valid=2025-12-10T09:00 | 2025-12-12T17:00 | RUNNING | 2025-12-12T17:00 | 0",
        "received in the old year, old decree          | RECURRENT_PAYMENT | sent=2025-12-31T08:00 valid=2025-12-31T09:00 | 2026-01-06 | STALLED | 2026-01-06T17:00 | 0",
        "sent 31 December, received in the new year    | RECURRENT_PAYMENT | sent=2025-12-31T16:00 valid=2026-01-05T09:00 | 2026-01-06 | RUNNING | 2026-01-07T17:00 | 0",
        "sent and received in the new year             | RECURRENT_PAYMENT | sent=2026-01-05T08:00 valid=2026-01-05T09:00 year=2026 | 2026-01-06 | STALLED | 2026-01-06T17:00 | 0",
        "budget year 2025 keeps the old decree         | RECURRENT_PAYMENT | sent=2026-01-05T08:00 valid=2026-01-05T09:00 year=2025 | 2026-01-06 | RUNNING | 2026-01-07T17:00 | 0",
        "but not after 31 January                      | RECURRENT_PAYMENT | sent=2026-02-02T08:00 valid=2026-02-02T09:00 year=2025 | 2026-02-03 | STALLED | 2026-02-03T17:00 | 0",
        "sent 24 January: one day                      | RECURRENT_PAYMENT | sent=2026-01-24T08:00 valid=2026-01-26T09:00 year=2026 | 2026-01-27 | STALLED | 2026-01-27T17:00 | 0",
        "sent 25 January: two days                     | RECURRENT_PAYMENT | sent=2026-01-25T08:00 valid=2026-01-26T09:00 year=2026 | 2026-01-27 | RUNNING | 2026-01-28T17:00 | 0",
        "Tet does not count                            | INVESTMENT_PAYMENT | sent=2026-02-13T08:00 valid=2026-02-13T09:00 | 2026-02-23 | RUNNING | 2026-02-24T17:00 | 0",
        "a worked Saturday counts                      | RECURRENT_PAYMENT | sent=2026-01-09T08:00 valid=2026-01-09T09:00 year=2026 | 2026-01-09 | RUNNING | 2026-01-10T17:00 | 0",
        "investment before 26 September 2025           | INVESTMENT_PAYMENT | sent=2025-09-25T08:00 valid=2025-09-25T09:00 | 2025-09-25 | RUNNING | 2025-09-30T17:00 | 0",
        "investment from 26 September 2025             | INVESTMENT_PAYMENT | sent=2025-09-26T08:00 valid=2025-09-26T09:00 | 2025-09-26 | RUNNING | 2025-09-30T17:00 | 0",
        "minutes run in office hours                   | REVENUE_PAYMENT_DIRECT | sent=2026-11-16T11:10 valid=2026-11-16T11:15 | 2026-11-16T13:45 | RUNNING | 2026-11-16T13:45 | 0",
        "minutes into the next day                     | REVENUE_PAYMENT_ELECTRONIC | sent=2026-11-16T16:57 valid=2026-11-16T16:57 | 2026-11-16 | RUNNING | 2026-11-17T07:32 | 0",
        "not valid, limit from its sending             | RECURRENT_PAYMENT | sent=2026-11-16T08:00 stage=SENT | 2026-11-17 | NOT_TAKEN_UP | 2026-11-17T17:00 | 0",
        "not valid and with the unit                   | RECURRENT_PAYMENT | sent=2026-11-16T08:00 stage=WAITING_UNIT | 2026-11-17 | WAITING_UNIT | 2026-11-19T17:00 | 0",
        "no rule for the code                          | SOMETHING_ELSE | sent=2026-11-16T08:00 valid=2026-11-16T09:00 | 2026-11-20 | NO_RULE | | 0",
        "no rule for the day                           | ODA_BOOKING | sent=2019-12-31T08:00 valid=2019-12-31T09:00 | 2026-11-20 | NO_RULE | | 0",
      })
  void judgesOpenDossiers(
      String name,
      String procedure,
      String snapshots,
      String asOf,
      DossierState state,
      LocalDateTime limit,
      int daysOver) {
    Verdict verdict = verdict(procedure, snapshots, asOf);
    assertThat(verdict.state()).as(name).isEqualTo(state);
    assertThat(verdict.limitAt()).as(name).isEqualTo(limit);
    assertThat(verdict.daysOver()).as(name).isEqualTo(daysOver);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "told a minute before the limit        | notified=2026-11-17T16:59 until=2026-11-20T17:00 reason=storm | 2026-11-18 | LATE_WITH_REASON",
        "told exactly at the limit             | notified=2026-11-17T17:00 until=2026-11-20T17:00 reason=storm | 2026-11-18 | LATE_WITH_REASON",
        "told a minute after the limit         | notified=2026-11-17T17:01 until=2026-11-20T17:00 reason=storm | 2026-11-18 | STALLED",
        "told without a reason                 | notified=2026-11-17T16:59 until=2026-11-20T17:00 | 2026-11-18 | STALLED",
        "told without a date                   | notified=2026-11-17T16:59 reason=storm | 2026-11-18 | STALLED",
        "a date is the end of its office hours | notified=2026-11-17T16:59 until=2026-11-18 reason=storm | 2026-11-18T17:00 | LATE_WITH_REASON",
        "and not of the day                    | notified=2026-11-17T16:59 until=2026-11-18 reason=storm | 2026-11-18 | STALLED",
        "it has passed                         | notified=2026-11-17T16:59 until=2026-11-18T10:00 reason=storm | 2026-11-18T10:00:01 | STALLED",
        "before the limit it does not matter   | notified=2026-11-17T09:00 until=2026-11-20T17:00 reason=storm | 2026-11-17T12:00 | RUNNING",
      })
  void knowsWhichExtensionCounts(String name, String extension, String asOf, DossierState state) {
    String snapshots =
        "sent=2026-11-16T08:00 valid=2026-11-16T09:00 since=2026-11-16T09:00; as-of=2026-11-17T17:30 "
            + extension;
    assertThat(verdict("RECURRENT_PAYMENT", snapshots, asOf).state()).as(name).isEqualTo(state);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "each end of a day with the unit moves the limit | stage=WAITING_UNIT since=2026-11-16T15:00; stage=IN_CONTROL since=2026-11-18T08:00 | 2026-11-18 | RUNNING | 2026-11-19T17:00",
        "an hour within a day does not                   | stage=WAITING_UNIT since=2026-11-16T15:00; stage=IN_CONTROL since=2026-11-16T16:00 | 2026-11-17 | STALLED | 2026-11-17T17:00",
        "back at closing time: it no longer stood there  | stage=WAITING_UNIT since=2026-11-16T15:00; stage=IN_CONTROL since=2026-11-16T17:00 | 2026-11-17 | STALLED | 2026-11-17T17:00",
        "there from closing time on                      | stage=WAITING_UNIT since=2026-11-16T17:00; stage=IN_CONTROL since=2026-11-16T18:00 | 2026-11-17 | RUNNING | 2026-11-18T17:00",
        "not late while it stands there                  | stage=WAITING_UNIT since=2026-11-18T08:00 | 2026-11-18 | WAITING_UNIT | 2026-11-18T17:00",
        "late again when it comes back                   | stage=WAITING_UNIT since=2026-11-18T08:00; stage=IN_CONTROL since=2026-11-20T08:00 | 2026-11-20 | STALLED | 2026-11-19T17:00",
        "rest days with the unit do not count            | stage=WAITING_UNIT since=2026-11-20T16:00; stage=IN_CONTROL since=2026-11-23T08:00 | 2026-11-23 | STALLED | 2026-11-18T17:00",
        "a newer receipt restarts the clock              | stage=WAITING_UNIT since=2026-11-17T10:00; stage=IN_CONTROL since=2026-11-19T08:00 valid=2026-11-19T08:00 | 2026-11-19 | RUNNING | 2026-11-20T17:00",
      })
  void countsTheTimeWithTheUnit(
      String name, String movements, String asOf, DossierState state, LocalDateTime limit) {
    String snapshots =
        "sent=2026-11-16T08:00 valid=2026-11-16T09:00 stage=IN_CONTROL since=2026-11-16T09:00; "
            + movements;
    Verdict verdict = verdict("RECURRENT_PAYMENT", snapshots, asOf);
    assertThat(verdict.limitAt()).as(name).isEqualTo(limit);
    assertThat(verdict.state()).as(name).isEqualTo(state);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "at the limit is in time          | finished=2026-11-17T17:00 stage=APPROVED since=2026-11-17T17:00 | FINISHED_IN_TIME | 810",
        "a second later is late           | finished=2026-11-17T17:00:01 stage=APPROVED since=2026-11-17T17:00:01 | FINISHED_LATE | 810",
        "within an extension is in time   | finished=2026-11-18T10:00 stage=APPROVED since=2026-11-18T10:00 notified=2026-11-17T09:00 until=2026-11-18 reason=x | FINISHED_IN_TIME | 960",
        "after an extension is late       | finished=2026-11-18T17:01 stage=APPROVED since=2026-11-18T17:01 notified=2026-11-17T09:00 until=2026-11-18 reason=x | FINISHED_LATE | 1260",
        "an extension told late is none   | finished=2026-11-18T10:00 stage=APPROVED since=2026-11-18T10:00 notified=2026-11-17T17:01 until=2026-11-18 reason=x | FINISHED_LATE | 960",
        "no finished_at: nobody can say    | stage=RETURNED since=2026-11-18T08:00 | FINISHED_UNJUDGED | 840",
        "finished before it was received  | finished=2026-11-16T08:30 stage=APPROVED since=2026-11-16T08:30 | FINISHED_IN_TIME | 0",
      })
  void judgesFinishedDossiers(String name, String end, DossierState state, int minutes) {
    String snapshots =
        "sent=2026-11-16T08:00 valid=2026-11-16T09:00 stage=IN_CONTROL since=2026-11-16T09:00; "
            + end;
    Verdict verdict = verdict("RECURRENT_PAYMENT", snapshots, "2026-11-20");
    assertThat(verdict.state()).as(name).isEqualTo(state);
    assertThat(verdict.workingMinutes()).as(name).isEqualTo(minutes);
  }

  @Test
  void endsWithItsLastStageWhereNobodySaysWhen() {
    Verdict verdict =
        verdict(
            "RECURRENT_PAYMENT",
            "sent=2026-11-16T08:00 valid=2026-11-16T09:00 stage=RETURNED since=2026-11-17T10:00;"
                + " stage=APPROVED since=2026-11-19T10:00",
            "2026-11-20");
    assertThat(verdict.endedAt()).isEqualTo("2026-11-19T10:00");
    assertThat(verdict.state()).isEqualTo(DossierState.FINISHED_UNJUDGED);
  }

  @Test
  void listsAsDueWhatEndsOnTheNextWorkingDay() {
    String snapshots = "sent=2026-11-20T08:00 valid=2026-11-20T09:00";
    assertThat(verdict("RECURRENT_PAYMENT", snapshots, "2026-11-20").due()).isTrue();
    assertThat(verdict("INVESTMENT_PAYMENT", snapshots, "2026-11-20").due()).isFalse();
    assertThat(verdict("RECURRENT_PAYMENT", snapshots, "2026-11-23").due()).isFalse();
  }

  @Test
  void repeatedSnapshotsChangeNothing() {
    Random random = new Random(7);
    String[] stages = {"IN_CONTROL", "WAITING_UNIT", "WAITING_APPROVAL", "WAITING_UNIT"};
    for (int round = 0; round < 500; round++) {
      LocalDateTime time = LocalDateTime.of(2026, 11, 2, 8, 0).plusMinutes(random.nextInt(4_000));
      StringBuilder text =
          new StringBuilder("sent=" + time + " valid=" + time + " stage=RECEIVED since=" + time);
      for (int step = random.nextInt(5); step > 0; step--) {
        time = time.plusMinutes(1 + random.nextInt(3_000));
        text.append("; stage=")
            .append(stages[random.nextInt(stages.length)])
            .append(" since=")
            .append(time);
      }
      List<Snapshot> snapshots = Snapshots.of("INVESTMENT_PAYMENT", text.toString());
      LocalDateTime asOf = time.plusMinutes(random.nextInt(5_000));
      Verdict once = judge.judge(Dossier.of(snapshots), asOf);
      List<Snapshot> repeated = new ArrayList<>(snapshots);
      repeated.addAll(snapshots);
      Collections.shuffle(repeated, random);
      repeated.sort(Comparator.comparing(Snapshot::asOf));
      assertThat(judge.judge(Dossier.of(repeated), asOf)).as(text.toString()).isEqualTo(once);
    }
  }

  @Test
  void timeNeverMakesALateDossierTimelyUnlessTheUnitHasIt() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      LocalDateTime received =
          LocalDateTime.of(2025, 12, 20, 7, 0).plusMinutes(random.nextInt(100_000));
      String text = "sent=" + received + " valid=" + received;
      LocalDateTime asOf = received;
      DossierState state = DossierState.RUNNING;
      for (int step = 0; step < 20; step++) {
        asOf = asOf.plusMinutes(1 + random.nextInt(1_000));
        Verdict next = judge.judge(Dossier.of(Snapshots.of("RECURRENT_PAYMENT", text)), asOf);
        if (state == DossierState.STALLED) {
          assertThat(next.state()).as("%s as of %s", text, asOf).isEqualTo(DossierState.STALLED);
        }
        state = next.state();
      }
      assertThat(state).as(text).isIn(DossierState.STALLED, DossierState.RUNNING);
    }
  }
}

package vn.sokhop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Run;
import vn.sokhop.database.PostgresTest;

/** Stages that run side by side, with the framework's own record of them. */
class StagesTest extends PostgresTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final Run RUN = new Run(1, DATE, 1, 0);

  @Autowired JobRepository repository;
  @Autowired JobOperator operator;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  private final List<String> told = new ArrayList<>();
  private final CyclicBarrier meeting = new CyclicBarrier(2);
  private volatile boolean failing;
  private RunStopper stopper;
  private Stages stages;

  @BeforeEach
  void empty() {
    jdbc.sql("truncate batch_job_instance cascade").update();
    stopper = new RunStopper(repository, operator);
    stages =
        new Stages(new BatchHistory(repository, operator, jdbc, CLOCK), operator, stopper, CLOCK);
  }

  @Test
  void runAtTheSameTime() throws Exception {
    List<Job> together = List.of(meets("matching"), meets("warning"));
    run(together);
    assertThat(told.subList(0, 2)).containsExactly("matching begins", "warning begins");
    assertThat(told.subList(2, 4)).containsExactlyInAnyOrder("matching done", "warning done");
  }

  @Test
  void letTheOthersComeToTheirEndWhenOneFails() throws Exception {
    failing = true;
    List<Job> together = List.of(fails("matching"), meets("warning"), meets("dossier"));
    assertThatThrownBy(() -> run(together))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("stage matching failed: no such thing");
    assertThat(told).contains("warning done", "dossier done").doesNotContain("matching done");
    told.clear();
    failing = false;
    run(together);
    assertThat(told).contains("warning done before", "dossier done before", "matching done");
  }

  @Test
  void doNotBeginWhenTheProcessIsAskedToStop() {
    stopper.stop();
    assertThatThrownBy(() -> run(List.of(meets("matching"), meets("warning"))))
        .hasMessage("stopped in stage matching as asked. The same command goes on from there.");
    assertThat(told).isEmpty();
  }

  private void run(List<Job> together) throws Exception {
    Plan plan = new Plan(RunKind.NIGHTLY, DATE, null, 0, List.of(together), run -> ExitCode.DONE);
    stages.run(plan, RUN, together, telling());
  }

  private Progress telling() {
    return new Progress() {
      @Override
      public void stageStarted(Run run, String stage) {
        told.add(stage + " begins");
      }

      @Override
      public void stageDone(Run run, String stage, boolean skipped, Duration time) {
        told.add(stage + (skipped ? " done before" : " done"));
      }
    };
  }

  /** Waits until another stage has come as far; alone it would fail. */
  private Job meets(String name) {
    return job(name, () -> meeting.await(30, TimeUnit.SECONDS));
  }

  private Job fails(String name) {
    return job(
        name,
        () -> {
          if (failing) {
            throw new IllegalStateException("no such thing");
          }
        });
  }

  /** What a stage does. */
  @FunctionalInterface
  private interface Work {
    void done() throws Exception;
  }

  private Job job(String name, Work work) {
    return new JobBuilder(name, repository)
        .start(
            new StepBuilder(name + "-step", repository)
                .tasklet(
                    (contribution, context) -> {
                      work.done();
                      return RepeatStatus.FINISHED;
                    },
                    transactions)
                .build())
        .build();
  }
}

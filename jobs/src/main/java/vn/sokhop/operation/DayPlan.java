package vn.sokhop.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.NightOutcome;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.OperatorException;

/** The stages of one business date in order. For the holder of the run lock only. */
@Component
class DayPlan {
  private final List<NightStage> stages;
  private final RunTable runs;
  private final RunDriver driver;
  private final ObjectProvider<NightOutcome> outcome;

  DayPlan(
      List<NightStage> stages,
      RunTable runs,
      RunDriver driver,
      ObjectProvider<NightOutcome> outcome) {
    this.stages = List.copyOf(stages);
    this.runs = runs;
    this.driver = driver;
    this.outcome = outcome;
  }

  /**
   * Runs the date. It carries on the complete night of the latest earlier date, its last attempt.
   *
   * @param again judge a complete date once more, as its next attempt
   * @throws OperatorException when the date is complete and {@code again} is not given
   */
  RunResult run(RunKind kind, LocalDate date, boolean again, Progress progress) {
    return driver.run(plan(kind, date), again, progress);
  }

  private Plan plan(RunKind kind, LocalDate date) {
    // Stages of one place do not ask for each other's results.
    Map<Integer, List<Job>> places =
        stages.stream()
            .filter(stage -> kind != RunKind.INTAKE || stage.takesIn())
            .collect(
                Collectors.groupingBy(
                    NightStage::order,
                    TreeMap::new,
                    Collectors.mapping(NightStage::job, Collectors.toList())));
    NightOutcome judge = outcome.getIfAvailable(() -> any -> ExitCode.DONE);
    return new Plan(
        kind, date, null, runs.nightBefore(date), List.copyOf(places.values()), judge::outcome);
  }
}

package vn.sokhop.warning;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.Run;
import vn.sokhop.command.RunStep;

/**
 * The job of the stage: signatures, then spending. Each step is one transaction that first forgets
 * what an interrupted attempt left.
 */
@Configuration(proxyBeanMethods = false)
class WarningJob {
  @Bean
  NightStage warningStage(
      JobRepository repository,
      PlatformTransactionManager transactions,
      WarningRows rows,
      List<FamilyRules> families) {
    Job job =
        new JobBuilder("warning", repository)
            .start(
                RunStep.of(
                    "judge signatures",
                    repository,
                    transactions,
                    run -> judge(WarningCode.Family.SIGNATURE, families, rows, run)))
            .next(
                RunStep.of(
                    "judge spending",
                    repository,
                    transactions,
                    run -> judge(WarningCode.Family.SPENDING, families, rows, run)))
            .build();
    return new NightStage(NightStage.JUDGES_THE_LEDGER, job);
  }

  private static void judge(
      WarningCode.Family family, List<FamilyRules> families, WarningRows rows, Run run) {
    rows.forget(run.runId(), family);
    families.stream().filter(rules -> rules.family() == family).forEach(rules -> rules.judge(run));
  }
}

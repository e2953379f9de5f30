package vn.sokhop.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.command.Folders;
import vn.sokhop.command.JudgedDates;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.Run;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.storing.Block;
import vn.sokhop.intake.storing.BlockReader;
import vn.sokhop.intake.storing.BlockWriter;
import vn.sokhop.intake.storing.DayPartitions;
import vn.sokhop.intake.storing.LoadingSql;

/** The night's intake: survey, who is who, lines, proof, filing away. */
@Configuration(value = "intakeSteps", proxyBeanMethods = false)
class IntakeJob {
  private static final int BLOCKS_A_CHUNK = 8;
  private static final int WORKERS = 2;

  // Whether an account or a unit exists is asked of every other line.
  private static final List<Feed> WHO_IS_WHO = List.of(Feed.UNITS, Feed.ACCOUNTS);
  private static final List<Feed> THE_REST =
      List.of(
          Feed.SIGNERS,
          Feed.TRANSACTIONS,
          Feed.BALANCES,
          Feed.UNIT_RECORDS,
          Feed.UNIT_BALANCES,
          Feed.DOSSIERS,
          Feed.CONFIRMATIONS,
          Feed.ESTIMATES);

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Folders folders;

  IntakeJob(JobRepository repository, PlatformTransactionManager transactions, Folders folders) {
    this.repository = repository;
    this.transactions = transactions;
    this.folders = folders;
  }

  @Bean
  NightStage intake(Job intakeJob) {
    return new NightStage(10, intakeJob);
  }

  @Bean
  Job intakeJob(
      SurveyStep survey,
      BlockReader registryReader,
      BlockReader lineReader,
      BlockWriter blockWriter,
      LoadingDeliveries deliveries,
      DayPartitions partitions,
      Prover prover,
      ObjectProvider<JudgedDates> judged,
      MissingFiles missing,
      FileAway fileAway) {
    return new JobBuilder("intake", repository)
        .start(tasklet("intake-survey", run -> survey.run(run, inbox())))
        .next(load("intake-load-registry", registryReader, blockWriter))
        .next(
            tasklet(
                "intake-prove-registry", run -> prove(prover, run, WHO_IS_WHO, judged, List.of())))
        .next(loadSideBySide(load("intake-load-lines-worker", lineReader, blockWriter)))
        .next(tasklet("intake-key-lines", run -> keyLines(run, deliveries, partitions)))
        .next(
            tasklet(
                "intake-prove-lines",
                run -> {
                  List<Runnable> keys = otherKeys(run, deliveries, partitions);
                  prove(prover, run, THE_REST, judged, keys);
                  survey.judgeDuplicates(run);
                }))
        .next(tasklet("intake-missing-files", missing::find))
        .next(tasklet("intake-file-away", run -> fileAway.move(run.runId(), folders)))
        .build();
  }

  // Every day there ever was is looked at for keys; a night without files has none to make.
  private static void keyLines(Run run, LoadingDeliveries deliveries, DayPartitions partitions) {
    if (deliveries.isAny(run.runId())) {
      partitions.keyByLine();
    }
  }

  private static List<Runnable> otherKeys(
      Run run, LoadingDeliveries deliveries, DayPartitions partitions) {
    return deliveries.isAny(run.runId()) ? partitions.otherKeys() : List.of();
  }

  /**
   * Proves the lines of the feeds.
   *
   * @param meanwhile what else the server has to do, done beside it
   */
  private void prove(
      Prover prover,
      Run run,
      List<Feed> feeds,
      ObjectProvider<JudgedDates> judged,
      List<Runnable> meanwhile) {
    // Without a day plan no night is complete.
    JudgedDates dates = judged.getIfAvailable(() -> Set::of);
    prover.prove(run, inbox(), feeds, dates.judged(), meanwhile);
  }

  private Path inbox() {
    return folders.inboxFolder();
  }

  private Step load(String name, BlockReader reader, BlockWriter writer) {
    return new StepBuilder(name, repository)
        .<Block, Block>chunk(BLOCKS_A_CHUNK)
        .reader(reader)
        .writer(writer)
        // Without it a chunk that fails would leave its rows behind.
        .transactionManager(transactions)
        .build();
  }

  /** Two big files load side by side: the server writes one while the other is parsed. */
  private Step loadSideBySide(Step worker) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("intake-");
    threads.setConcurrencyLimit(WORKERS);
    return new StepBuilder("intake-load-lines", repository)
        .partitioner(worker.getName(), IntakeJob::partitions)
        .step(worker)
        .gridSize(WORKERS)
        .taskExecutor(threads)
        .build();
  }

  private static Map<String, ExecutionContext> partitions(int workers) {
    Map<String, ExecutionContext> partitions = new TreeMap<>();
    for (int i = 0; i < workers; i++) {
      ExecutionContext context = new ExecutionContext();
      context.putInt("worker", i);
      partitions.put("part" + i, context);
    }
    return partitions;
  }

  /** Something that is done in one transaction and can be repeated without effect. */
  @FunctionalInterface
  private interface Work {
    void of(Run run) throws Exception;
  }

  private Step tasklet(String name, Work work) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, context) -> {
              work.of(run(context));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private static Run run(ChunkContext context) {
    return Run.of(context.getStepContext().getStepExecution().getJobParameters());
  }

  @Bean
  @StepScope
  BlockReader registryReader(
      LoadingDeliveries deliveries, @Value("#{jobParameters['runId']}") Long runId) {
    return new BlockReader(deliveries.of(runId, inbox(), WHO_IS_WHO));
  }

  @Bean
  @StepScope
  BlockReader lineReader(
      LoadingDeliveries deliveries,
      @Value("#{jobParameters['runId']}") Long runId,
      @Value("#{stepExecutionContext['worker']}") Integer worker) {
    return new BlockReader(
        LoadingDeliveries.dealtOut(deliveries.of(runId, inbox(), THE_REST), WORKERS, worker));
  }

  @Bean
  @StepScope
  BlockWriter blockWriter(
      DataSource dataSource,
      DayPartitions partitions,
      LoadingSql sql,
      AccountBooks books,
      @Value("#{stepExecution.jobParameters}")
          org.springframework.batch.core.job.parameters.JobParameters parameters) {
    return new BlockWriter(
        dataSource, partitions, sql, books.of(Run.of(parameters).businessDate()));
  }
}

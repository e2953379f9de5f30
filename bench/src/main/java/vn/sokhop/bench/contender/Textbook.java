package vn.sokhop.bench.contender;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.sokhop.bench.input.Inputs;
import vn.sokhop.bench.run.Span;
import vn.sokhop.database.LikeTheProgram;

/** The load as the books on Spring Batch write it; it does not match. */
public final class Textbook {
  private Textbook() {}

  /**
   * Runs.
   *
   * @param args folder of the files, home, folder of the configuration
   */
  public static void main(String[] args) throws Exception {
    Inputs inputs = Inputs.of(Path.of(args[0]));
    Path home = Path.of(args[1]);
    try (LikeTheProgram server = LikeTheProgram.start(home, Path.of(args[2]));
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(Inputs.class, () -> inputs);
      context.registerBean(
          LikeTheProgram.class, () -> server, bean -> bean.setDestroyMethodName(""));
      context.register(TextbookJob.class);
      context.refresh();
      Instant start = Instant.now();
      JobExecution execution =
          context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());
      Instant end = Instant.now();
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw new IllegalStateException(execution.getAllFailureExceptions().toString());
      }
      try (Connection connection = server.connect()) {
        new Told(new Span(start, end), Tables.count(connection)).write(home);
      }
    }
  }
}

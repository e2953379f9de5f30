package vn.sokhop.operation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;

/**
 * The framework's own record of job executions: put right after a process died, and kept small.
 * Only for the holder of the run lock, because the framework cannot tell a dead owner from a living
 * one.
 */
@Component
class BatchHistory {
  private static final Logger LOG = LoggerFactory.getLogger(BatchHistory.class);

  private final JobRepository repository;
  private final JobOperator operator;
  private final JdbcClient jdbc;
  private final Clock clock;

  BatchHistory(JobRepository repository, JobOperator operator, JdbcClient jdbc, Clock clock) {
    this.repository = repository;
    this.operator = operator;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Makes the job ready to be started or taken up.
   *
   * @return true when there is nothing to start: it is complete
   */
  boolean isCompleteAfterRepair(Job job, JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(job.getName(), parameters);
    if (instance == null) {
      return false;
    }
    if (repository.getJobExecutions(instance).isEmpty()) {
      // Killed between the two transactions that make instance and execution; it never heals.
      LOG.warn("{}: instance without execution removed", job.getName());
      repository.deleteJobInstance(instance);
      return false;
    }
    JobExecution last = repository.getLastJobExecution(instance);
    if (last == null || last.getStatus() == BatchStatus.COMPLETED) {
      return last != null;
    }
    if (last.getStatus() == BatchStatus.UNKNOWN) {
      throw unknown(job, last);
    }
    if (last.isRunning() || last.getStatus() == BatchStatus.STOPPING) {
      LOG.warn("{}: execution {} was cut off; recovered", job.getName(), last.getId());
      operator.recover(last);
    }
    return false;
  }

  private static OperatorException unknown(Job job, JobExecution last) {
    return new OperatorException(
        ExitCode.FAILED,
        "stage "
            + job.getName()
            + ": the outcome of its last commit is not known (execution "
            + last.getId()
            + "). Nothing was started. Follow \"A stage is UNKNOWN\" in docs/operating.md, then give"
            + " the command again.");
  }

  /** Deletes what the framework keeps about runs that are complete and older, oldest first. */
  int forget(int days, int atMost) {
    List<Long> old =
        jdbc.sql(
                """
                select e.job_instance_id
                from batch_job_execution e
                group by e.job_instance_id
                having max(e.end_time) < :before
                  and bool_or(e.status = 'COMPLETED')
                  and bool_and(e.end_time is not null)
                order by e.job_instance_id
                limit :most
                """)
            .param("before", LocalDateTime.now(clock).minusDays(days))
            .param("most", atMost)
            .query(Long.class)
            .list();
    for (long id : old) {
      JobInstance instance = repository.getJobInstance(id);
      if (instance != null) {
        repository.deleteJobInstance(instance);
      }
    }
    return old.size();
  }
}

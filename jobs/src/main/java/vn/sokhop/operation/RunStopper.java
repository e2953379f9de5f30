package vn.sokhop.operation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends a run in good order when the process is asked to stop: the stage ends after its present
 * chunk, no other begins, and only then the pool and the server close.
 */
@Component
public class RunStopper implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RunStopper.class);

  private final JobRepository repository;
  private final JobOperator operator;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private volatile boolean stopping;
  private volatile boolean running;
  private final Set<String> currentJobs = ConcurrentHashMap.newKeySet();
  private int runs;

  RunStopper(JobRepository repository, JobOperator operator) {
    this.repository = repository;
    this.operator = operator;
  }

  void runStarts() {
    lock.lock();
    try {
      runs++;
    } finally {
      lock.unlock();
    }
  }

  void runEnded() {
    lock.lock();
    try {
      runs--;
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void stageStarts(String job) {
    currentJobs.add(job);
  }

  void stageEnded(String job) {
    currentJobs.remove(job);
  }

  /** True from the moment the process was asked to stop. */
  public boolean isStopping() {
    return stopping;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    stopping = true;
    lock.lock();
    try {
      while (runs > 0) {
        currentJobs.forEach(this::signal);
        // Asked again, because a stage may have been between two jobs.
        long unused = idle.awaitNanos(1_000_000_000L);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
      running = false;
    }
  }

  @Override
  public void stop(Runnable callback) {
    // Spring waits for the callback only as long as its phase may last; the run gets that time.
    Thread waiter =
        new Thread(
            () -> {
              stop();
              callback.run();
            },
            "run-stopper");
    waiter.setDaemon(true);
    waiter.start();
  }

  private void signal(String job) {
    for (JobExecution execution : repository.findRunningJobExecutions(job)) {
      try {
        if (!execution.isStopping()) {
          operator.stop(execution);
        }
      } catch (JobExecutionNotRunningException | RuntimeException ended) {
        LOG.debug("{} ended before it could be stopped", job, ended);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

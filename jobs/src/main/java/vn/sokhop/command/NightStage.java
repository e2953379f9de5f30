package vn.sokhop.command;

import org.springframework.batch.core.job.Job;

/**
 * One stage of the night as the day plan sees it: a job and its place in the line. Each stage
 * contributes one bean; jobs are started with {@link Run#jobParameters()} in ascending order, those
 * that share a place side by side.
 */
public record NightStage(int order, Job job) {
  /** The place of stages that judge the proved ledger and need nothing of each other. */
  public static final int JUDGES_THE_LEDGER = 30;

  /** Stages up to this place take files in; the command {@code intake} runs them alone. */
  public static final int LAST_OF_INTAKE = 19;

  /** True for stages that only take files in. */
  public boolean takesIn() {
    return order <= LAST_OF_INTAKE;
  }
}

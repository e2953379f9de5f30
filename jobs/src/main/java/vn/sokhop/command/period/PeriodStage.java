package vn.sokhop.command.period;

import org.springframework.batch.core.job.Job;

/**
 * One stage of a confirmation run as the operation sees it: a job and its place in the line. Jobs
 * are started with {@link PeriodRun#jobParameters()} in ascending order.
 */
public record PeriodStage(int order, Job job) {}

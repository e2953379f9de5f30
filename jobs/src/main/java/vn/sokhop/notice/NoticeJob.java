package vn.sokhop.notice;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import vn.sokhop.command.Folders;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.RunStep;
import vn.sokhop.notice.post.FilePost;
import vn.sokhop.notice.post.Letter;
import vn.sokhop.notice.post.Post;
import vn.sokhop.notice.post.Postman;
import vn.sokhop.notice.post.SmtpPost;
import vn.sokhop.office.OfficeDirectory;

/**
 * The job of the stage: note and compose what the night tells, then deliver. What cannot be
 * delivered waits; it never makes a night fail.
 */
@Configuration(proxyBeanMethods = false)
class NoticeJob {
  @Bean
  NightStage noticeStage(JobRepository repository, Step composeNotices, Step deliverNotices) {
    Job job =
        new JobBuilder("notice", repository).start(composeNotices).next(deliverNotices).build();
    return new NightStage(70, job);
  }

  @Bean
  Step composeNotices(
      JobRepository repository, PlatformTransactionManager transactions, Telling telling) {
    return RunStep.of("compose notices", repository, transactions, telling::tell);
  }

  /** Every message is a transaction of its own, so the step has none around them. */
  @Bean
  Step deliverNotices(
      JobRepository repository, PlatformTransactionManager transactions, Postman postman) {
    return new StepBuilder("deliver notices", repository)
        .tasklet(
            (contribution, context) -> {
              StepExecution step = contribution.getStepExecution();
              postman.deliver(step::isTerminateOnly);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .transactionAttribute(
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
        .build();
  }

  @Bean
  Postman postman(
      JdbcClient db,
      PlatformTransactionManager transactions,
      Clock clock,
      Supplier<Post> posts,
      NoticeProperties settings) {
    return new Postman(
        db,
        transactions,
        clock,
        posts,
        settings.quietHours(),
        new Postman.Retries(settings.retryAfter(), settings.maxTries()));
  }

  /** A mail server where one is configured, else files beside the reports of the date. */
  @Bean
  Supplier<Post> posts(NoticeProperties settings, OfficeDirectory offices, Folders folders) {
    Letter.Sender sender = new Letter.Sender(settings.from(), offices.centre().name());
    if (!settings.smtp().isSet()) {
      NoticeFolders places = new NoticeFolders(folders);
      return () -> new FilePost(sender, places::of);
    }
    SmtpPost.Server server = MailServer.of(settings.smtp());
    return () -> new SmtpPost(server, sender);
  }
}

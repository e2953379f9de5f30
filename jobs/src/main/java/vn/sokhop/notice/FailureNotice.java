package vn.sokhop.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sokhop.command.Run;
import vn.sokhop.command.notice.TellsFailure;
import vn.sokhop.message.Language;
import vn.sokhop.notice.Outbox.Message;
import vn.sokhop.notice.post.Letter;
import vn.sokhop.notice.post.Post;
import vn.sokhop.notice.post.Postman;
import vn.sokhop.notice.who.Addresses;

/**
 * Tells the operators of a night that failed, at once: once for a run and a cause. Where the
 * database is what failed, the message leaves without being noted; its Message-ID is the same then.
 */
@Component
final class FailureNotice implements TellsFailure {
  private static final Logger LOG = LoggerFactory.getLogger(FailureNotice.class);

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final NoticeProperties settings;
  private final NoticeTexts texts;
  private final Outbox outbox;
  private final Postman postman;
  private final Supplier<Post> posts;
  private final Clock clock;

  FailureNotice(
      JdbcClient db,
      PlatformTransactionManager transactions,
      NoticeProperties settings,
      Language language,
      Outbox outbox,
      Postman postman,
      Supplier<Post> posts,
      Clock clock) {
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.settings = settings;
    this.texts = new NoticeTexts(language);
    this.outbox = outbox;
    this.postman = postman;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public void nightFailed(Run run, String failure) {
    if (!settings.enabled()) {
      return;
    }
    List<Message> messages =
        settings.operators().stream()
            .map(Addresses::valid)
            .flatMap(Optional::stream)
            .distinct()
            .map(operator -> message(run, operator, failure))
            .toList();
    try {
      transaction.executeWithoutResult(status -> store(messages));
      postman.deliverUrgent();
    } catch (DataAccessException | TransactionException noDatabase) {
      LOG.error("the failure of run {} could not be noted as a notice", run.runId(), noDatabase);
      withoutNoting(messages);
    }
  }

  private Message message(Run run, String operator, String failure) {
    String date = texts.date(run.businessDate());
    StringBuilder text =
        new StringBuilder(texts.text("text.failed", date, Long.toString(run.runId())));
    text.append("\n\n");
    failure.lines().forEach(line -> text.append("- ").append(TextLine.of(line)).append('\n'));
    String key = Outbox.key(operator + "|FAILED|" + run.runId() + "|" + failure);
    text.append('\n').append(texts.text("text.foot", key)).append('\n');
    return new Message(
        key,
        run,
        operator,
        texts.text("subject.failed", date),
        settings.operatorsAtAnyHour(),
        1,
        text.toString());
  }

  private void store(List<Message> messages) {
    List<Message> fresh = new ArrayList<>();
    for (Message message : messages) {
      int added =
          db.sql(NoticeSql.ADD_NOTICE)
              .param("recipient", message.recipient())
              .param("notice", "FAILED|" + message.key())
              .param("run", message.run().runId())
              .param("date", message.run().businessDate())
              .param("message", message.key())
              .update();
      if (added == 1) {
        fresh.add(message);
      }
    }
    outbox.add(fresh);
  }

  private void withoutNoting(List<Message> messages) {
    try (Post post = posts.get()) {
      for (Message message : messages) {
        Post.Outcome outcome =
            post.deliver(
                new Letter(
                    message.key(),
                    outbox.messageId(message.key()),
                    message.recipient(),
                    message.subject(),
                    message.text(),
                    message.run().businessDate(),
                    OffsetDateTime.now(clock)));
        LOG.info("failure of run {} told: {}", message.run().runId(), outcome);
      }
    }
  }
}

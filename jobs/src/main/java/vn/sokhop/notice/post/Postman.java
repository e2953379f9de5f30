package vn.sokhop.notice.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sokhop.database.SqlArray;

/**
 * Delivers the messages that wait. Each mail is a transaction of its own: take the message, hand it
 * over, note the attempt, commit; of files there are some in one. A process that dies between
 * handing over and commit leaves the message waiting; it is then sent once more, with the same
 * Message-ID. Several may deliver at the same time, they never take the same message.
 */
public final class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int FILES_TOGETHER = 100;

  private final JdbcClient db;
  private final TransactionTemplate own;
  private final Clock clock;
  private final Supplier<Post> posts;
  private final QuietHours quiet;
  private final Retries retries;

  /**
   * When an attempt is repeated.
   *
   * @param after the first one that failed; twice as long after each further one, a day at most
   * @param most attempts that failed until a message is given up
   */
  public record Retries(Duration after, int most) {
    Duration pause(int tries) {
      Duration pause = after.multipliedBy(1L << Math.min(tries - 1, 20));
      return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
    }
  }

  /**
   * What came of a round.
   *
   * @param unreachable what the mail server, or the lack of one, said; empty: it was there
   */
  public record Round(Map<Post.Result, Integer> counts, String unreachable) {
    public int count(Post.Result result) {
      return counts.getOrDefault(result, 0);
    }
  }

  private record Taken(Letter letter, int tries) {}

  private record Attempt(Taken taken, Post.Outcome outcome) {}

  public Postman(
      JdbcClient db,
      PlatformTransactionManager transactions,
      Clock clock,
      Supplier<Post> posts,
      QuietHours quiet,
      Retries retries) {
    this.db = db;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
    this.posts = posts;
    this.quiet = quiet;
    this.retries = retries;
  }

  /**
   * Delivers what is due, until nothing is, the server does not answer, or it is asked to stop.
   *
   * @param stopping asked before each message
   */
  public Round deliver(BooleanSupplier stopping) {
    return deliver(stopping, false);
  }

  /** Delivers only what operators are to know at once. */
  public Round deliverUrgent() {
    return deliver(() -> false, true);
  }

  private Round deliver(BooleanSupplier stopping, boolean urgentOnly) {
    Map<Post.Result, Integer> counts = new EnumMap<>(Post.Result.class);
    OffsetDateTime begin = OffsetDateTime.now(clock);
    try (Post post = posts.get()) {
      String after = "";
      List<String> page = due(post, begin, after, urgentOnly);
      while (!page.isEmpty()) {
        // A file that is written twice is the same file; a mail that is sent twice is two mails.
        int together = post.isSilent() ? FILES_TOGETHER : 1;
        for (int from = 0; from < page.size(); from += together) {
          if (stopping.getAsBoolean()) {
            return new Round(counts, "");
          }
          List<String> keys = page.subList(from, Math.min(page.size(), from + together));
          List<Attempt> attempts = deliver(post, keys, begin);
          attempts.forEach(attempt -> counts.merge(attempt.outcome().result(), 1, Integer::sum));
          for (Attempt attempt : attempts) {
            if (attempt.outcome().result() == Post.Result.UNREACHABLE) {
              return new Round(counts, attempt.outcome().detail());
            }
          }
        }
        after = page.get(page.size() - 1);
        page = due(post, begin, after, urgentOnly);
      }
    }
    return new Round(counts, "");
  }

  /** The same, unless the server was found not to answer a short while ago. */
  public Round deliverPatiently(BooleanSupplier stopping) {
    Optional<OffsetDateTime> silent =
        db.sql(PostSql.UNREACHABLE_SINCE).query(OffsetDateTime.class).optional();
    boolean isTooSoon =
        silent.isPresent() && silent.get().plus(retries.after()).isAfter(OffsetDateTime.now(clock));
    return isTooSoon ? new Round(Map.of(), "") : deliver(stopping);
  }

  /** True while mails are held. */
  public boolean isQuiet() {
    return quiet.isQuiet(ZonedDateTime.now(clock));
  }

  /** Asked for every page anew: quiet hours may begin in the middle of a round. */
  private List<String> due(Post post, OffsetDateTime begin, String after, boolean urgentOnly) {
    return db.sql(PostSql.DUE)
        .param("now", begin)
        .param("all", !urgentOnly && (post.isSilent() || !isQuiet()))
        .param("after", after)
        .query(String.class)
        .list();
  }

  private List<Attempt> deliver(Post post, List<String> keys, OffsetDateTime begin) {
    List<Attempt> attempts =
        own.execute(
            status -> {
              List<Attempt> made =
                  db
                      .sql(PostSql.TAKE)
                      .param("keys", SqlArray.texts(keys))
                      .param("now", begin)
                      .query(Postman::taken)
                      .list()
                      .stream()
                      .map(taken -> new Attempt(taken, post.deliver(taken.letter())))
                      .toList();
              note(made);
              return made;
            });
    return attempts == null ? List.of() : attempts;
  }

  private void note(List<Attempt> attempts) {
    List<String> done = new ArrayList<>();
    List<Attempt> givenUp = new ArrayList<>();
    for (Attempt attempt : attempts) {
      Letter letter = attempt.taken().letter();
      Post.Outcome outcome = attempt.outcome();
      switch (outcome.result()) {
        case SENT, FILED -> done.add(letter.key());
        case REFUSED -> {
          LOG.warn("message {} to {} is refused: {}", letter.key(), letter.recipient(), outcome);
          done.add(letter.key());
        }
        case FAILED -> {
          LOG.warn("message {} to {} failed: {}", letter.key(), letter.recipient(), outcome);
          if (attempt.taken().tries() + 1 >= retries.most()) {
            givenUp.add(attempt);
            done.add(letter.key());
          } else {
            later(attempt.taken());
          }
        }
        case UNREACHABLE -> LOG.warn("the mail server cannot be used: {}", outcome.detail());
      }
    }
    note(attempts, attempt -> attempt.outcome().result().name());
    note(givenUp, attempt -> "GIVEN_UP");
    db.sql(PostSql.DONE).param("keys", SqlArray.texts(done)).update();
  }

  private void note(List<Attempt> attempts, Function<Attempt, String> outcome) {
    if (attempts.isEmpty()) {
      return;
    }
    db.sql(PostSql.ATTEMPTS)
        .param(
            "keys",
            SqlArray.texts(attempts.stream().map(made -> made.taken().letter().key()).toList()))
        .param("at", OffsetDateTime.now(clock))
        .param("outcomes", SqlArray.texts(attempts.stream().map(outcome).toList()))
        .param(
            "details",
            SqlArray.texts(attempts.stream().map(made -> made.outcome().detail()).toList()))
        .update();
  }

  private void later(Taken taken) {
    int tries = taken.tries() + 1;
    db.sql(PostSql.LATER)
        .param("tries", tries)
        .param("notBefore", OffsetDateTime.now(clock).plus(retries.pause(tries)))
        .param("key", taken.letter().key())
        .update();
  }

  private static Taken taken(ResultSet row, int number) throws SQLException {
    return new Taken(
        new Letter(
            row.getString("message_key"),
            row.getString("message_id"),
            row.getString("recipient"),
            row.getString("subject"),
            row.getString("text"),
            row.getObject("business_date", LocalDate.class),
            row.getObject("composed_at", OffsetDateTime.class)),
        row.getInt("tries"));
  }
}

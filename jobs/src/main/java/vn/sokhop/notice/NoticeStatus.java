package vn.sokhop.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ChecksConfiguration;
import vn.sokhop.command.ReportsStatus;
import vn.sokhop.command.notice.Errand;
import vn.sokhop.message.Language;
import vn.sokhop.notice.post.Postman;
import vn.sokhop.notice.who.Addresses;
import vn.sokhop.office.OfficeDirectory;

/**
 * What the rest of the program asks of the notices: lines for the status page, faults of the
 * configuration, and between nights what is due to be sent.
 */
@Component
@Order(100)
final class NoticeStatus implements ReportsStatus, ChecksConfiguration, Errand {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeStatus.class);
  private static final int FAILURES_SHOWN_DAYS = 30;

  private final JdbcClient db;
  private final Postman postman;
  private final NoticeProperties settings;
  private final OfficeDirectory offices;
  private final NoticeTexts texts;
  private final Clock clock;

  NoticeStatus(
      JdbcClient db,
      Postman postman,
      NoticeProperties settings,
      OfficeDirectory offices,
      Language language,
      Clock clock) {
    this.db = db;
    this.postman = postman;
    this.settings = settings;
    this.offices = offices;
    this.texts = new NoticeTexts(language);
    this.clock = clock;
  }

  @Override
  public List<String> statusLines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.text(
            "status.waiting",
            texts.count(db.sql(DeskSql.WAITING).query(Long.class).single()),
            texts.count(
                db.sql(DeskSql.NOT_DELIVERED)
                    .param("since", OffsetDateTime.now(clock).minusDays(FAILURES_SHOWN_DAYS))
                    .query(Long.class)
                    .single())));
    db.sql(DeskSql.UNTOLD_COUNTS)
        .query(
            (RowCallbackHandler)
                row -> {
                  long bad = row.getLong("bad_addresses");
                  long nobody = row.getLong("nobody");
                  if (bad + nobody > 0) {
                    lines.add(texts.text("status.untold", texts.count(bad), texts.count(nobody)));
                  }
                });
    return lines;
  }

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (String operator : settings.operators()) {
      if (Addresses.valid(operator).isEmpty()) {
        problems.add(texts.text("wrong.operator", operator));
      }
    }
    Optional<String> from = Addresses.valid(settings.from());
    if (from.isEmpty()) {
      problems.add(texts.text("wrong.from", settings.from()));
    } else if (settings.smtp().isSet() && from.get().equals(NoticeProperties.NO_SENDER)) {
      problems.add(texts.text("wrong.noFrom"));
    }
    offices
        .emails()
        .forEach(
            (place, email) -> {
              if (Addresses.valid(email).isEmpty()) {
                problems.add(texts.text("wrong.office", place, email));
              }
            });
    return problems;
  }

  @Override
  public void run() {
    try {
      postman.deliverPatiently(() -> false);
    } catch (RuntimeException trouble) {
      LOG.error("notices could not be delivered; tried again in a while", trouble);
    }
  }
}

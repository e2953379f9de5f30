package vn.sokhop.openitem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.ItemSilence;
import vn.sokhop.command.OperatorException;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/**
 * The notes of false alarms. A note covers the pattern of the item that was looked at: code, unit,
 * account and what its rule says that repeats have in common. Notes are only ever added; the last
 * one about a pattern counts, so a shorter one ends an earlier one.
 */
@Component
class SilenceBook {
  private static final Set<String> FAMILIES = Set.of("SIGNATURE", "SPENDING");

  private static final String ITEM =
      """
      select
        i.family, i.status, i.code, i.unit_code, i.account_no, i.subject, n.business_date as night,
        openitem.is_specific(i.code, i.pattern) as specific
      from openitem.night_item i
      join ledger.night n on n.run_id = i.run_id
      where i.run_id = :run
        and i.exception_id = :id
        and i.listed
      """;

  private static final String ADD =
      """
      insert into openitem.silence (
        exception_id, family, code, office_code, unit_code, account_no, pattern, subject, from_date, until_date, note,
        decided_by, approved_by, decided_at)
      select
        i.exception_id, i.family, i.code, i.office_code, i.unit_code, i.account_no, i.pattern, i.subject, n.business_date,
        :until, :note, :by, :approvedBy, :at
      from openitem.night_item i
      join ledger.night n on n.run_id = i.run_id
      where i.run_id = :run
        and i.exception_id = :id
      """;

  private static final String IN_FORCE =
      """
      select s.code, s.until_date, s.unit_code, s.account_no, s.subject, s.decided_by, s.approved_by, s.note, s.exception_id
      from ledger.night n
      cross join lateral openitem.silence_on(n.business_date) s
      where n.run_id = :run
      order by s.until_date, s.code collate "C", s.unit_code collate "C", s.account_no collate "C", s.silence_id
      """;

  private final JdbcClient db;
  private final Clock clock;
  private final OpenItemProperties settings;
  private final Messages messages;

  SilenceBook(JdbcClient db, Clock clock, OpenItemProperties settings, Language language) {
    this.db = db;
    this.clock = clock;
    this.settings = settings;
    this.messages = Messages.of(SilenceBook.class, language);
  }

  private record Item(
      String family,
      String status,
      String code,
      String unitCode,
      String accountNo,
      String subject,
      LocalDate night,
      boolean specific) {}

  List<String> add(ItemSilence silence, long lastRun) {
    if (!silence.isApprovedByAnother()) {
      throw wrongUse("silence-second-person", silence.exceptionId());
    }
    if (silence.note().isBlank()) {
      throw wrongUse("silence-note", silence.exceptionId());
    }
    Item item =
        db.sql(ITEM)
            .param("run", lastRun)
            .param("id", silence.exceptionId())
            .query(Item.class)
            .optional()
            .orElseThrow(() -> wrongUse("no-item", silence.exceptionId()));
    if (!FAMILIES.contains(item.family())) {
      throw wrongUse("silence-family", silence.exceptionId(), item.family());
    }
    if (item.status().equals("CLOSED")) {
      throw wrongUse("closed-already", silence.exceptionId());
    }
    if (!item.specific()) {
      throw wrongUse("silence-not-specific", silence.exceptionId());
    }
    checkDate(silence.until(), item.night());
    db.sql(ADD)
        .param("run", lastRun)
        .param("id", silence.exceptionId())
        .param("until", silence.until())
        .param("note", silence.note().strip().replaceAll("\\s+", " "))
        .param("by", silence.by())
        .param("approvedBy", silence.approvedBy())
        .param("at", OffsetDateTime.now(clock))
        .update();
    return List.of(
        messages.text(
            "silenced",
            silence.exceptionId(),
            silence.until().toString(),
            item.code(),
            dash(item.unitCode()),
            dash(item.accountNo()),
            dash(item.subject()),
            silence.by(),
            silence.approvedBy()));
  }

  private void checkDate(LocalDate until, LocalDate night) {
    if (until.isBefore(night)) {
      throw wrongUse("silence-past", until.toString(), night.toString());
    }
    LocalDate last = night.plusDays(settings.silenceDays());
    if (until.isAfter(last)) {
      throw wrongUse(
          "silence-too-far",
          until.toString(),
          night.toString(),
          Integer.toString(settings.silenceDays()),
          last.toString());
    }
  }

  List<String> inForce(long lastRun) {
    return db.sql(IN_FORCE)
        .param("run", lastRun)
        .query(
            (row, n) ->
                messages.text(
                    "silence-line",
                    row.getString("code"),
                    row.getObject("until_date", LocalDate.class).toString(),
                    dash(row.getString("unit_code")),
                    dash(row.getString("account_no")),
                    dash(row.getString("subject")),
                    row.getString("decided_by"),
                    row.getString("approved_by"),
                    row.getString("note"),
                    row.getString("exception_id")))
        .list();
  }

  private OperatorException wrongUse(String key, Object... arguments) {
    return new OperatorException(ExitCode.WRONG_USE, messages.text(key, arguments));
  }

  private static String dash(String text) {
    return text.isEmpty() ? "-" : text;
  }
}

package vn.sokhop.openitem;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.ItemDecision;
import vn.sokhop.command.ItemDesk;
import vn.sokhop.command.ItemFilter;
import vn.sokhop.command.ItemSilence;
import vn.sokhop.command.OperatorException;
import vn.sokhop.finding.Severity;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/**
 * Where people explain and close items of the last night. A decision takes effect with the next
 * night and covers only the difference that was seen when it was made.
 */
@Component
class DecisionDesk implements ItemDesk {
  private static final List<String> SEVERITIES =
      Stream.of(Severity.values()).map(Severity::name).toList();

  private static final String LAST_RUN =
      """
      select n.run_id
      from ledger.night n
      where exists (select 1 from openitem.night_item i where i.run_id = n.run_id)
      order by n.business_date desc, n.run_id desc
      limit 1
      """;

  private static final String ITEMS =
      """
      select
        i.exception_id, i.severity, i.status, i.code, i.office_code, i.unit_code, i.account_no, i.subject, i.difference,
        i.currency, i.business_date, i.age_working_days, s.until_date
      from openitem.night_item i
      left join openitem.silence_on((select n.business_date from ledger.night n where n.run_id = :run)) s
        on s.code = i.code and s.unit_code = i.unit_code and s.account_no = i.account_no and s.pattern = i.pattern
      where i.run_id = :run
        and i.listed
        and (cast(:office as text) is null or i.office_code = :office)
        and (cast(:unit as text) is null or i.unit_code = :unit)
        and (cast(:code as text) is null or i.code = :code)
        and (cast(:severity as text) is null or i.severity = :severity)
        and (:closedToo or i.status <> 'CLOSED')
      order by
        i.code collate "C", i.office_code collate "C", i.unit_code collate "C", i.account_no collate "C",
        i.subject collate "C", i.business_date, i.exception_id collate "C"
      """;

  private static final String NEVER_SEEN =
      """
      select asked.part, asked.value
      from (
        values
          (1, 'code', cast(:code as text)),
          (2, 'office', cast(:office as text)),
          (3, 'unit', cast(:unit as text))
      ) as asked (place, part, value)
      where asked.value is not null
        and not exists (
          select 1
          from openitem.night_item i
          where asked.value = case asked.part when 'code' then i.code when 'office' then i.office_code else i.unit_code end
        )
      order by asked.place
      """;

  private static final String ITEM =
      """
      select status
      from openitem.night_item
      where run_id = :run
        and exception_id = :id
        and listed
      """;

  /** Whether the last decision about the item closes it as it stands. */
  private static final String IS_DECIDED =
      """
      select coalesce(
        (
          select d.kind = 'CLOSE' and
      """
          + OpenItemSql.HOLDS
          + """
          from openitem.decision d
          join openitem.night_item i on i.run_id = :run and i.exception_id = d.exception_id
          where d.exception_id = :id
          order by d.decision_id desc
          limit 1
        ),
        false)
      """;

  private static final String DECIDE =
      """
      insert into openitem.decision (
        exception_id, kind, cause, note, decided_by, approved_by, decided_at,
        difference, severity, treasury_amount, unit_amount, arguments)
      select
        i.exception_id, :kind, :cause, :note, :by, :approvedBy, :at,
        i.difference, i.severity, i.treasury_amount, i.unit_amount, i.arguments
      from openitem.night_item i
      where i.run_id = :run
        and i.exception_id = :id
      """;

  private final JdbcClient db;
  private final Clock clock;
  private final OpenItemProperties settings;
  private final SilenceBook silences;
  private final Messages messages;

  DecisionDesk(
      JdbcClient db,
      Clock clock,
      OpenItemProperties settings,
      Language language,
      SilenceBook silences) {
    this.db = db;
    this.clock = clock;
    this.settings = settings;
    this.silences = silences;
    this.messages = Messages.of(DecisionDesk.class, language);
  }

  @Override
  public List<String> list(ItemFilter filter) {
    if (filter.severity() != null && !SEVERITIES.contains(upper(filter.severity()))) {
      throw wrongUse("unknown-severity", filter.severity(), String.join(", ", SEVERITIES));
    }
    return db.sql(ITEMS)
        .param("run", lastRun())
        .param("office", filter.officeCode())
        .param("unit", filter.unitCode())
        .param("code", upper(filter.code()))
        .param("severity", upper(filter.severity()))
        .param("closedToo", filter.closedToo())
        .query((row, n) -> line(row))
        .list();
  }

  @Override
  public List<String> neverSeen(ItemFilter filter) {
    return db.sql(NEVER_SEEN)
        .param("office", filter.officeCode())
        .param("unit", filter.unitCode())
        .param("code", upper(filter.code()))
        .query(
            (row, n) ->
                messages.text("never-seen-" + row.getString("part"), row.getString("value")))
        .list();
  }

  private String line(ResultSet row) throws SQLException {
    String line =
        messages.text(
            "line",
            row.getString("exception_id"),
            row.getString("severity"),
            row.getString("status"),
            row.getString("code"),
            dash(row.getString("office_code")),
            dash(row.getString("unit_code")),
            dash(row.getString("account_no")),
            dash(row.getString("subject")),
            dash(plain(row.getBigDecimal("difference"))),
            row.getString("currency"),
            row.getObject("business_date", LocalDate.class).toString(),
            row.getString("age_working_days"));
    LocalDate until = row.getObject("until_date", LocalDate.class);
    return until == null || row.getString("status").equals("CLOSED")
        ? line
        : line + "  " + messages.text("line-silenced", until.toString());
  }

  @Override
  public List<String> explain(ItemDecision decision) {
    return decide("EXPLAIN", decision);
  }

  @Override
  public List<String> close(ItemDecision decision) {
    if (!decision.isApprovedByAnother()) {
      throw wrongUse("second-person", decision.exceptionId());
    }
    return decide("CLOSE", decision);
  }

  @Override
  public List<String> silence(ItemSilence silence) {
    return silences.add(silence, lastRun());
  }

  @Override
  public List<String> silences() {
    return silences.inForce(lastRun());
  }

  private List<String> decide(String kind, ItemDecision decision) {
    if (!settings.causes().contains(decision.cause())) {
      throw wrongUse(
          "unknown-cause", decision.cause(), String.join(", ", new TreeSet<>(settings.causes())));
    }
    long run = lastRun();
    String status =
        db.sql(ITEM)
            .param("run", run)
            .param("id", decision.exceptionId())
            .query(String.class)
            .optional()
            .orElseThrow(() -> wrongUse("no-item", decision.exceptionId()));
    if (status.equals("CLOSED")) {
      throw wrongUse("closed-already", decision.exceptionId());
    }
    boolean decided =
        db.sql(IS_DECIDED)
            .param("run", run)
            .param("id", decision.exceptionId())
            .query(Boolean.class)
            .single();
    if (decided) {
      throw wrongUse("decided-already", decision.exceptionId());
    }
    db.sql(DECIDE)
        .param("run", run)
        .param("id", decision.exceptionId())
        .param("kind", kind)
        .param("cause", decision.cause())
        .param("note", decision.note() == null ? "" : decision.note())
        .param("by", decision.by())
        .param("approvedBy", decision.approvedBy())
        .param("at", OffsetDateTime.now(clock))
        .update();
    return List.of(
        messages.text(
            kind.equals("CLOSE") ? "closed" : "explained",
            decision.exceptionId(),
            decision.cause(),
            decision.by(),
            decision.approvedBy() == null ? "-" : decision.approvedBy()));
  }

  private long lastRun() {
    return db.sql(LAST_RUN).query(Long.class).optional().orElse(0L);
  }

  private OperatorException wrongUse(String key, Object... arguments) {
    return new OperatorException(ExitCode.WRONG_USE, messages.text(key, arguments));
  }

  private static @Nullable String upper(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  private static String plain(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
  }

  private static String dash(String text) {
    return text.isEmpty() ? "-" : text;
  }
}

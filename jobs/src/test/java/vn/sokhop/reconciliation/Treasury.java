package vn.sokhop.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.Run;

/**
 * A small treasury written straight into the tables of the intake, for tests of the stages behind
 * it: one unit, two deposit accounts, deliveries as a test wants them.
 */
public final class Treasury {
  public static final String OFFICE = "0661";
  public static final String UNIT = "1055555";
  public static final String ACCOUNT = "3713.0.1055555.00000";
  public static final String OTHER_ACCOUNT = "3713.0.1055555.00001";

  private final JdbcClient db;
  private int line = 1;
  private long run;

  public Treasury(JdbcClient db) {
    this.db = db;
    for (String partitioned :
        List.of("transaction_line", "balance_line", "unit_record_line", "unit_balance_line")) {
      db.sql(
              "create table if not exists intake."
                  + partitioned
                  + "_all partition of intake."
                  + partitioned
                  + " for values from (minvalue) to (maxvalue)")
          .update();
    }
    int accounts = delivery("accounts", "all", LocalDate.of(2026, 11, 2), 1);
    account(accounts, ACCOUNT, "OPEN", null);
    account(accounts, OTHER_ACCOUNT, "OPEN", null);
  }

  public int delivery(String feed, String sender, LocalDate date, int seq) {
    int id =
        db.sql(
                """
                insert into intake.delivery (run_id, feed, sender, business_date, seq, file_name, state, taken_at)
                values (0, :feed, :sender, :date, :seq, :name, 'ACCEPTED', now())
                returning delivery_id
                """)
            .param("feed", feed)
            .param("sender", sender)
            .param("date", date)
            .param("seq", seq)
            .param(
                "name",
                "%s_%s_%s_%02d.csv".formatted(feed, sender, date.toString().replace("-", ""), seq))
            .query(Integer.class)
            .single();
    if (feed.startsWith("unit-")) {
      db.sql("insert into intake.delivery_unit values (:id, :unit)")
          .param("id", id)
          .param("unit", UNIT)
          .update();
      db.sql(
              """
              insert into intake.unit_first as kept values (:feed, :unit, :date)
              on conflict (feed, unit_code) do update
              set business_date = least(kept.business_date, excluded.business_date)
              """)
          .param("feed", feed)
          .param("unit", UNIT)
          .param("date", date)
          .update();
    }
    line = 1;
    return id;
  }

  /** The earlier delivery no longer counts; the later one takes its place. */
  public void replace(int earlier, int later) {
    db.sql("update intake.delivery set state = 'SUPERSEDED' where delivery_id = :id")
        .param("id", earlier)
        .update();
    db.sql("update intake.delivery set replaces = :earlier where delivery_id = :later")
        .param("earlier", earlier)
        .param("later", later)
        .update();
  }

  public void account(int delivery, String account, String status, @Nullable LocalDate closedOn) {
    db.sql(
            """
            insert into intake.account_line
              (delivery_id, line_no, business_date, account_no, unit_code, office_code, currency, balance_side,
               opened_on, closed_on, status)
            select :delivery, :line, business_date, :account, :unit, :office, 'VND', 'CREDIT', '2020-01-01',
              cast(:closedOn as date), :status
            from intake.delivery where delivery_id = :delivery
            """)
        .param("delivery", delivery)
        .param("line", ++line)
        .param("account", account)
        .param("unit", UNIT)
        .param("office", OFFICE)
        .param("closedOn", closedOn)
        .param("status", status)
        .update();
  }

  public void entry(int delivery, LocalDate date, String id, String voucher, String amount) {
    entry(delivery, date, id, voucher, amount, ACCOUNT, null);
  }

  public void entry(
      int delivery,
      LocalDate date,
      String id,
      String voucher,
      String amount,
      String account,
      @Nullable String reversalOf) {
    db.sql(
            """
            with line as (
              insert into intake.transaction_line
              (delivery_id, line_no, business_date, entry_id, posted_at, office_code, unit_code, account_no, side, amount,
               currency, voucher_no, voucher_key, channel, reversal_of)
            values (:delivery, :line, :date, :id, now(), :office, :unit, :account,
              case when cast(:amount as numeric) > 0 then 'C' else 'D' end, :amount, 'VND', :voucher, :voucher, 'DVCTT', :reversalOf)
              returning *)
            insert into intake.transaction_total
            select delivery_id, business_date, office_code, unit_code, account_no, currency, 1,
              greatest(amount, 0), greatest(-amount, 0), greatest(-amount, 0), greatest(amount, 0)
            from line
            """)
        .param("delivery", delivery)
        .param("line", ++line)
        .param("date", date)
        .param("id", id)
        .param("office", OFFICE)
        .param("unit", UNIT)
        .param("account", account)
        .param("amount", new BigDecimal(amount))
        .param("voucher", voucher)
        .param("reversalOf", reversalOf)
        .update();
    day(delivery, date);
  }

  public void record(int delivery, LocalDate date, String voucher, String amount) {
    db.sql(
            """
            with line as (
              insert into intake.unit_record_line
              (delivery_id, line_no, business_date, unit_code, account_no, voucher_no, voucher_key, amount, currency)
              values (:delivery, :line, :date, :unit, :account, :voucher, :voucher, :amount, 'VND')
              returning *)
            insert into intake.unit_record_total
            select delivery_id, business_date, unit_code, account_no, currency, 1, greatest(amount, 0), greatest(-amount, 0)
            from line
            """)
        .param("delivery", delivery)
        .param("line", ++line)
        .param("date", date)
        .param("unit", UNIT)
        .param("account", ACCOUNT)
        .param("voucher", voucher)
        .param("amount", new BigDecimal(amount))
        .update();
    day(delivery, date);
  }

  public void balance(
      int delivery, LocalDate date, String opening, String plus, String minus, String closing) {
    db.sql(
            """
            insert into intake.balance_line
              (delivery_id, line_no, business_date, office_code, unit_code, account_no, balance_side, currency,
               opening_balance, increases, decreases, closing_balance)
            values (:delivery, :line, :date, :office, :unit, :account, 'C', 'VND', :opening, :plus, :minus, :closing)
            """)
        .param("delivery", delivery)
        .param("line", ++line)
        .param("date", date)
        .param("office", OFFICE)
        .param("unit", UNIT)
        .param("account", ACCOUNT)
        .param("opening", new BigDecimal(opening))
        .param("plus", new BigDecimal(plus))
        .param("minus", new BigDecimal(minus))
        .param("closing", new BigDecimal(closing))
        .update();
    day(delivery, date);
  }

  public void statement(
      int delivery, LocalDate date, String opening, String plus, String minus, String closing) {
    db.sql(
            """
            insert into intake.unit_balance_line
              (delivery_id, line_no, business_date, from_date, unit_code, account_no, currency, opening_balance,
               increases, decreases, closing_balance)
            values (:delivery, :line, :date, :date, :unit, :account, 'VND', :opening, :plus, :minus, :closing)
            """)
        .param("delivery", delivery)
        .param("line", ++line)
        .param("date", date)
        .param("unit", UNIT)
        .param("account", ACCOUNT)
        .param("opening", new BigDecimal(opening))
        .param("plus", new BigDecimal(plus))
        .param("minus", new BigDecimal(minus))
        .param("closing", new BigDecimal(closing))
        .update();
    day(delivery, date);
  }

  private void day(int delivery, LocalDate date) {
    db.sql(
            """
            insert into intake.delivery_day values (:delivery, :date, 1)
            on conflict (delivery_id, business_date) do update set lines = intake.delivery_day.lines + 1
            """)
        .param("delivery", delivery)
        .param("date", date)
        .update();
  }

  /** Runs the stages in their order, from the ledger on; the last night is the base of the next. */
  public Run night(LocalDate date, List<NightStage> stages, JobOperator operator) throws Exception {
    Run next = new Run(run + 1, date, 1, run);
    for (NightStage stage :
        stages.stream()
            .filter(s -> s.order() >= 20 && s.order() <= 40)
            .sorted(java.util.Comparator.comparingInt(NightStage::order))
            .toList()) {
      JobExecution execution = operator.start(stage.job(), next.jobParameters());
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw new IllegalStateException(
            stage.job().getName() + " " + execution.getAllFailureExceptions());
      }
    }
    run = next.runId();
    return next;
  }

  /** What the night lists beyond files: code, subject, difference, severity, status. */
  public List<String> listing(Run night) {
    return db.sql(
            """
            select concat_ws(' ', code, nullif(subject, ''), trim_scale(difference), severity, status)
            from openitem.item where run_id = :run and family <> 'FILE' order by 1
            """)
        .param("run", night.runId())
        .query(String.class)
        .list();
  }
}

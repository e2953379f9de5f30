package vn.sokhop.intake.claim;

import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sokhop.database.SqlArray;

/** Keeps entry ids unique for ever: the first accepted line has the id, a later one is rejected. */
public final class EntryIds {
  /** No delivery is replaced. */
  public static final int NONE = -1;

  private static final int BATCH = 50_000;

  private static final String CLAIM_ALL =
      """
      insert into intake.entry_place (entry_id, delivery_id, line_no)
      select entry_id, delivery_id, line_no
      from intake.transaction_line
      where delivery_id = :id
        and business_date = any(:dates)
      order by entry_id
      """;

  private static final String CLAIM_FREE =
      """
      insert into intake.entry_place (entry_id, delivery_id, line_no)
      select distinct on (entry_id) entry_id, delivery_id, line_no
      from intake.transaction_line
      where delivery_id = :id
        and business_date = any(:dates)
      order by entry_id, line_no
      on conflict (entry_id) do nothing
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate part;

  public EntryIds(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.part = new TransactionTemplate(transactions);
    // A part that fails is taken back to where it began, and no further.
    this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Takes the ids of the delivery's lines that are still free. Nearly always all are, and the key
   * itself says so: to ask it line by line before would cost half as much again.
   *
   * @return how many were
   */
  public int claim(int deliveryId, List<LocalDate> dates) {
    // A million ids are sorted in memory.
    jdbc.sql("set local work_mem = '128MB'").update();
    try {
      return part.execute(status -> claim(CLAIM_ALL, deliveryId, dates));
    } catch (DuplicateKeyException usedBefore) {
      return claim(CLAIM_FREE, deliveryId, dates);
    }
  }

  private int claim(String statement, int deliveryId, List<LocalDate> dates) {
    return jdbc.sql(statement)
        .param("id", deliveryId)
        .param("dates", SqlArray.dates(dates))
        .update();
  }

  /**
   * Lines of the delivery whose id belongs to another line, some at a time. The first use of an id
   * that the replaced delivery held is none of them.
   */
  public List<Taken> usedBefore(int deliveryId, List<LocalDate> dates, int replaced) {
    return jdbc.sql(
            """
            with mine as (
              select line_no, business_date, entry_id,
                min(line_no) over (partition by entry_id) as first_line
              from intake.transaction_line
              where delivery_id = :id
                and business_date = any(:dates)
            )
            select m.line_no, m.business_date, m.entry_id as named,
              case
                when p.delivery_id = :replaced then own.file_name || ':' || m.first_line
                else d.file_name || ':' || p.line_no
              end as first_place
            from mine m
            join intake.entry_place p on p.entry_id = m.entry_id
            join intake.delivery d on d.delivery_id = p.delivery_id
            join intake.delivery own on own.delivery_id = :id
            where (p.delivery_id, p.line_no) <> (:id, m.line_no)
              and not (p.delivery_id = :replaced and m.line_no = m.first_line)
            order by m.line_no
            limit :batch
            """)
        .param("id", deliveryId)
        .param("dates", SqlArray.dates(dates))
        .param("replaced", replaced)
        .param("batch", BATCH)
        .query(Taken.class)
        .list();
  }

  /** Lets the delivery take over the ids of the one it replaces; those it drops are free again. */
  public void takeOver(int deliveryId, List<LocalDate> dates, int replaced) {
    release(replaced);
    claim(deliveryId, dates);
  }

  /** Gives the ids of a delivery free that is not accepted, or not any more. */
  public void release(int deliveryId) {
    jdbc.sql(
            """
            delete from intake.entry_place p
            using intake.transaction_line l
            where l.delivery_id = :id
              and p.entry_id = l.entry_id
              and p.delivery_id = :id
            """)
        .param("id", deliveryId)
        .update();
  }
}

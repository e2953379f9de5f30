package vn.sokhop.intake.claim;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a dossier with its office: the one whose accepted line named the number first. What another
 * office says under that number is rejected, so that nobody ends a dossier that is not his.
 */
public final class DossierNumbers {
  private static final int BATCH = 50_000;

  private final JdbcClient jdbc;

  public DossierNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lines of a loaded delivery under numbers of other offices, some at a time. */
  public List<Taken> ofOthers(int deliveryId) {
    return jdbc.sql(
            """
            select l.line_no, l.business_date, l.dossier_no as named, f.file_name || ':' || first.line_no as first_place
            from intake.dossier_line l
            cross join lateral (
              select o.delivery_id, o.line_no, o.office_code
              from intake.dossier_line o
              join intake.delivery d on d.delivery_id = o.delivery_id and d.state = 'ACCEPTED'
              where o.dossier_no = l.dossier_no
              order by o.delivery_id, o.line_no
              limit 1
            ) first
            join intake.delivery f on f.delivery_id = first.delivery_id
            where l.delivery_id = :id
              and first.office_code <> l.office_code
            order by l.line_no
            limit :batch
            """)
        .param("id", deliveryId)
        .param("batch", BATCH)
        .query(Taken.class)
        .list();
  }
}

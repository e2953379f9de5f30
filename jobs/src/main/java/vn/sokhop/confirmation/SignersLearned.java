package vn.sokhop.confirmation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.SqlArray;

/**
 * The units of whose signers a night knows otherwise than the night before it. Answers they gave
 * long ago are judged anew, as of the instant they were signed.
 */
public final class SignersLearned {
  private SignersLearned() {}

  private static final String NONE =
      "create temporary table signers_learned (unit_code text not null) on commit drop";

  /** Files that the night before did not know, and those that they replaced. */
  private static final String DELIVERIES =
      """
      select delivery_id
      from intake.delivered_file
      where feed = 'signers'
        and state = 'ACCEPTED'
        and business_date <= :date
        and delivery_id <= :watermark
        and (delivery_id > :baseMark or business_date > :baseDate)
      union
      select replaces
      from intake.delivered_file
      where feed = 'signers'
        and delivery_id > :baseMark
        and replaces is not null
      """;

  /**
   * Units with a signer who came, went, is otherwise or has a certificate that is revoked
   * otherwise; a registry delivered once more as it was has none. With the first signers ever all
   * units with a form: nobody was checked before.
   */
  private static final String UNITS =
      """
      insert into signers_learned (unit_code)
      with touched as (
        select s.unit_code from intake.signer s where s.delivery_id = any (:deliveries)
        union
        select s.unit_code from intake.replaced_signer s where s.delivery_id = any (:deliveries)
      ),
      line as (
        select
          s.delivery_id, s.line_no, s.business_date, s.unit_code, s.account_no, s.role, s.person_id, s.certificate_serial,
          s.certificate_from, s.certificate_to, s.revoked_at, s.registered_from, s.registered_to,
          s.delivery_id <= :watermark as is_known, s.delivery_id <= :baseMark and s.business_date <= :baseDate as was_known
        from touched t
        join intake.signer s on s.unit_code = t.unit_code
        where s.business_date <= :date
        union all
        select
          r.delivery_id, r.line_no, r.business_date, r.unit_code, r.account_no, r.role, r.person_id, r.certificate_serial,
          r.certificate_from, r.certificate_to, r.revoked_at, r.registered_from, r.registered_to,
          false, r.delivery_id <= :baseMark and r.business_date <= :baseDate
        from intake.replaced_signer r
        where r.delivery_id = any (:deliveries)
      ),
      keyed as (
        select
          l.*, coalesce(account_no, '') as account, upper(btrim(person_id)) as person, registry.certificate(certificate_serial) as certificate
        from line l
      ),
      known as (
        select distinct on (unit_code, account, role, person, certificate)
          unit_code, account, role, person, certificate, certificate_from, certificate_to, revoked_at, registered_from, registered_to
        from keyed
        where is_known
        order by unit_code, account, role, person, certificate, business_date desc, delivery_id desc, line_no desc
      ),
      known_before as (
        select distinct on (unit_code, account, role, person, certificate)
          unit_code, account, role, person, certificate, certificate_from, certificate_to, revoked_at, registered_from, registered_to
        from keyed
        where was_known
        order by unit_code, account, role, person, certificate, business_date desc, delivery_id desc, line_no desc
      ),
      named as (
        select registry.certificate(certificate_serial) as certificate
        from intake.signer
        where delivery_id = any (:deliveries) and revoked_at is not null
        union
        select registry.certificate(certificate_serial)
        from intake.replaced_signer
        where delivery_id = any (:deliveries) and revoked_at is not null
      ),
      told as (
        select
          registry.certificate(s.certificate_serial) as certificate, s.revoked_at, s.delivery_id <= :watermark as is_known,
          s.delivery_id <= :baseMark and s.business_date <= :baseDate as was_known
        from intake.signer s
        where s.revoked_at is not null
          and s.business_date <= :date
        union all
        select
          registry.certificate(r.certificate_serial), r.revoked_at, false,
          r.delivery_id <= :baseMark and r.business_date <= :baseDate
        from intake.replaced_signer r
        where r.revoked_at is not null
          and r.delivery_id = any (:deliveries)
      ),
      revoked as (
        select certificate
        from told
        where certificate in (select certificate from named)
        group by certificate
        having min(revoked_at) filter (where is_known) is distinct from min(revoked_at) filter (where was_known)
      )
      select unit_code from (table known except table known_before) came
      union
      select unit_code from (table known_before except table known) went
      union
      -- a revocation counts wherever the certificate is registered
      select s.unit_code
      from intake.signer s
      where s.business_date <= :date
        and exists (select 1 from revoked)
        and registry.certificate(s.certificate_serial) in (select certificate from revoked)
      union
      select s.unit_code
      from confirmation.statement s
      where exists (select 1 from touched)
        and not exists (
          select 1 from intake.signer where delivery_id <= :baseMark and business_date <= :baseDate)
        and not exists (select 1 from line where was_known)
      """;

  /**
   * Lists them in the temporary table {@code signers_learned}.
   *
   * @param baseMark the last delivery that the night before could see
   * @param baseDate its business date
   */
  public static void list(JdbcClient db, AsOf night, int baseMark, LocalDate baseDate) {
    db.sql("drop table if exists pg_temp.signers_learned").update();
    db.sql(NONE).update();
    List<Integer> deliveries =
        of(DELIVERIES, db, night, baseMark, baseDate).query(Integer.class).list();
    if (!deliveries.isEmpty()) {
      // A whole registry is compared with itself.
      db.sql("set local work_mem = '64MB'").update();
      of(UNITS, db, night, baseMark, baseDate)
          .param("deliveries", SqlArray.integers(deliveries))
          .update();
    }
    db.sql("analyze signers_learned").update();
  }

  private static JdbcClient.StatementSpec of(
      String statement, JdbcClient db, AsOf night, int baseMark, LocalDate baseDate) {
    return db.sql(statement)
        .param("date", night.date())
        .param("watermark", night.watermark())
        .param("baseMark", baseMark)
        .param("baseDate", baseDate);
  }
}

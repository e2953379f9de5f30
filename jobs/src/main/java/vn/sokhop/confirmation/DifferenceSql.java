package vn.sokhop.confirmation;

/**
 * The lines that stand in one book only, of the accounts in {@code figure} that differ; amounts are
 * their part of the closing difference, unit minus treasury. Parameters: from, to; night, date and
 * watermark of the night whose figures they are; compulsoryFrom (null: never).
 */
final class DifferenceSql {
  private DifferenceSql() {}

  /** From which date a unit takes part, as for the match of entries. */
  static final String PARTICIPANTS =
      """
      create temporary table participant on commit drop as
      select unit_code, since from reconciliation.participant_on(:date, :compulsoryFrom)
      """;

  /**
   * Lines that explain a closing difference: those of the period or earlier that are still open,
   * and those booked after the period whose counterpart the other book has in it. The latter are
   * what both books moved since, by voucher or match, as far as it does not cancel.
   */
  static final String OPEN_AND_LATER =
      """
      create temporary table part on commit drop as
      with differing as (
        select f.account_no, f.currency, f.unit_code
        from figure f
        where f.differs
      ),
      open_part as (
        select
          o.account_no, o.currency, o.side, o.business_date, coalesce(o.voucher_no, '') as voucher_no,
          coalesce(t.description, t.payee_name, r.description, r.payee_name, o.line_id) as description,
          case o.side when 'UNIT' then o.amount else -o.amount end as amount,
          case o.state when 'BREAK' then coalesce(b.code, 'BREAK') else 'WAITING' end as code,
          coalesce(o.finding_key, '') as finding_key,
          o.file_name || ':' || o.line_no as source
        from reconciliation.open_line o
        join differing d on d.account_no = o.account_no and d.currency = o.currency
        left join reconciliation.finding b on b.run_id = :night and b.finding_key = o.finding_key
        left join intake.transaction t
          on o.side = 'TREASURY' and t.delivery_id = o.delivery_id and t.line_no = o.line_no and t.business_date = o.business_date
        left join intake.unit_record r
          on o.side = 'UNIT' and r.delivery_id = o.delivery_id and r.line_no = o.line_no and r.business_date = o.business_date
        where o.run_id = :night
          and o.business_date <= :to
      ),
      later as (
        select 'TREASURY' as side, t.account_no, t.currency, t.delivery_id, t.line_no, t.business_date, t.voucher_no, t.voucher_key,
          -t.amount as part, coalesce(t.description, t.payee_name, t.entry_id) as description
        from differing d
        join intake.transaction t on t.account_no = d.account_no and t.currency = d.currency
        where t.business_date > :to and t.business_date <= :date
          and t.delivery_id <= :watermark
        union all
        select 'UNIT', r.account_no, r.currency, r.delivery_id, r.line_no, r.business_date, r.voucher_no, r.voucher_key,
          r.amount, coalesce(r.description, r.payee_name, r.record_id, '')
        from differing d
        join intake.unit_record r on r.account_no = d.account_no and r.currency = d.currency
        where r.business_date > :to and r.business_date <= :date
          and r.delivery_id <= :watermark
      ),
      grouped as (
        select
          l.*,
          sum(l.part) over (
            partition by l.account_no, l.currency,
              coalesce('match ' || m.run_id || ' ' || m.match_no, 'voucher ' || l.voucher_key,
                'line ' || l.side || ' ' || l.delivery_id || ' ' || l.line_no)) as rest
        from later l
        join participant p on p.unit_code = (
          select d.unit_code from differing d where d.account_no = l.account_no and d.currency = l.currency)
        left join reconciliation.match_line m
          on m.side = l.side and m.delivery_id = l.delivery_id and m.line_no = l.line_no
            and m.run_id in (select n.run_id from dossier.chain(:night) n)
        where p.since <= :to
          and not exists (
            select 1
            from reconciliation.open_line o
            where o.run_id = :night
              and o.side = l.side
              and o.delivery_id = l.delivery_id
              and o.line_no = l.line_no)
      )
      select account_no, currency, side, business_date, voucher_no, description, amount, code, finding_key, source
      from open_part
      union all
      select
        g.account_no, g.currency, g.side, g.business_date, coalesce(g.voucher_no, ''), g.description, -g.part,
        'BOOKED_AFTER', '', f.file_name || ':' || g.line_no
      from grouped g
      join intake.delivered_file f on f.delivery_id = g.delivery_id
      where g.rest <> 0
      """;

  /**
   * Entries of the period with those that reverse them, where neither is in the unit's book:
   * opening or movements differ by them, the closing does not. A pair with one entry after the
   * period is among {@link #OPEN_AND_LATER}; of one that was matched again the last match counts,
   * and where the unit has recorded both after all they stand in both books.
   */
  static final String REVERSED =
      """
      insert into part (account_no, currency, side, business_date, voucher_no, description, amount, code, finding_key, source)
      with found as (
        select distinct on (l.delivery_id, l.line_no)
          l.account_no, l.currency, l.delivery_id, l.line_no, l.run_id, l.match_no
        from dossier.chain(:night) n
        join reconciliation.reversal_line l on l.run_id = n.run_id
        join figure f on f.account_no = l.account_no and f.currency = l.currency and f.differs
        where n.business_date >= :from
        order by l.delivery_id, l.line_no, l.run_id desc
      ),
      entry as (
        select
          f.account_no, f.currency, t.delivery_id, t.line_no, t.business_date, t.voucher_no, t.voucher_key, t.amount,
          coalesce(t.description, t.payee_name, t.entry_id) as description, f.run_id, f.match_no,
          exists (
            select 1
            from intake.unit_record u
            where u.account_no = t.account_no
              and u.currency = t.currency
              and u.voucher_key = t.voucher_key
              and u.amount = t.amount
              and u.business_date <= :date
              and u.delivery_id <= :watermark) as recorded
        from found f
        join intake.file_day d on d.delivery_id = f.delivery_id and d.business_date <= :to
        join intake.transaction t
          on t.business_date = d.business_date and t.delivery_id = f.delivery_id and t.line_no = f.line_no
      ),
      pair as (
        select
          e.*,
          count(*) over match = 2 and bool_or(e.business_date >= :from) over match and not bool_and(e.recorded) over match as counts
        from entry e
        window match as (partition by e.run_id, e.match_no)
      )
      select
        p.account_no, p.currency, 'TREASURY', p.business_date, coalesce(p.voucher_no, ''), p.description, -p.amount,
        'REVERSED', '', f.file_name || ':' || p.line_no
      from pair p
      join intake.delivered_file f on f.delivery_id = p.delivery_id
      where p.counts
        and not exists (
          select 1
          from reconciliation.open_line o
          where o.run_id = :night
            and o.side = 'TREASURY'
            and o.delivery_id = p.delivery_id
            and o.line_no = p.line_no)
      """;

  static final String EXPLAINED =
      """
      create temporary table explained on commit drop as
      select account_no, currency, sum(amount) as explained
      from part
      group by account_no, currency
      """;
}

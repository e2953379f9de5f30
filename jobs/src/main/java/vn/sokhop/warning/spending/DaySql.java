package vn.sokhop.warning.spending;

import static vn.sokhop.warning.spending.RuleSql.ENTRY_COLUMNS;
import static vn.sokhop.warning.spending.RuleSql.IN_SCOPE;

/**
 * Statements of the rules that need no history, of what is kept of a night, and of its repetition.
 */
final class DaySql {
  private DaySql() {}

  static final String COUNT_NAMED =
      "select count(*) from judged_debit e where e.payee_name is not null" + IN_SCOPE;

  /** Payments to somebody with the name of a signer whom the unit has registered on the date. */
  static final String TO_SIGNERS =
      """
      with signer as materialized (
        select distinct on (s.unit_code, warning.plain_name(s.person_name))
          s.unit_code, warning.plain_name(s.person_name) as name, s.person_name, s.role, s.delivery_id, s.line_no
        from registry.signer_on(:day) s
        where s.registered_from < (cast(:day as date) + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
          and (s.registered_to is null or s.registered_to >= cast(:day as date)::timestamp at time zone 'Asia/Ho_Chi_Minh')
        order by s.unit_code, warning.plain_name(s.person_name), s.role, s.delivery_id, s.line_no
      )
      select
      """
          + ENTRY_COLUMNS
          + """
            , s.person_name, s.role, g.file_name || ':' || s.line_no as signer_source
          from judged_debit e
          join signer s on s.unit_code = e.unit_code and s.name = warning.plain_name(e.payee_name)
          join intake.delivered_file f on f.delivery_id = e.delivery_id
          join intake.delivered_file g on g.delivery_id = s.delivery_id
          where e.payee_name is not null
          """
          + IN_SCOPE
          + " order by e.entry_id";

  static final String COUNT_ACCOUNTS =
      """
      select count(*)
      from (
        select 1 from judged_debit e where e.size is not null
      """
          + IN_SCOPE
          + " group by e.account_no having sum(e.size) >= :from) large";

  /**
   * Deposit accounts whose payments of the date come near the opening balance of the balance list.
   */
  static final String DRAINED =
      """
      with paid as materialized (
        select e.account_no, sum(e.size) as paid, count(*) as payments
        from judged_debit e
        where e.size is not null
      """
          + IN_SCOPE
          + """
          group by e.account_no
            having sum(e.size) >= :from
          ),
          listed as (
            select
              p.account_no, p.paid, p.payments, b.opening_balance, b.closing_balance,
              g.file_name || ':' || b.line_no as balance_source
            from paid p
            join ledger.balance b
              on b.account_no = p.account_no
              and b.currency = 'VND'
              and b.business_date = :day
            join intake.balance l
              on l.business_date = :day
              and l.delivery_id = b.delivery_id
              and l.line_no = b.line_no
              and l.balance_side = 'C'
            join intake.delivered_file g on g.delivery_id = b.delivery_id
            where b.opening_balance > 0
              and p.paid * 100 >= b.opening_balance * :percent
          )
          select
          """
          + ENTRY_COLUMNS
          + """
            , l.paid, l.payments, l.opening_balance, l.closing_balance, l.balance_source
          from listed l
          join judged_debit e on e.account_no = l.account_no and e.size is not null
          join intake.delivered_file f on f.delivery_id = e.delivery_id
          order by e.account_no, e.size desc, e.entry_id
          """;

  static final String COUNT_ROUND =
      """
      select count(distinct e.account_no)
      from judged_debit e
      where e.size > 0
        and e.size % :multiple = 0
      """
          + IN_SCOPE;

  static final String ROUND =
      """
      with round as materialized (
        select e.*, count(*) over (partition by e.account_no) as payments
        from judged_debit e
        where e.size > 0
          and e.size % :multiple = 0
      """
          + IN_SCOPE
          + """
          )
          select
          """
          + ENTRY_COLUMNS
          + """
          from round e
          join intake.delivered_file f on f.delivery_id = e.delivery_id
          where e.payments >= :payments
          order by e.account_no, e.posted_at, e.entry_id
          """;

  static final String FORGET =
      """
      with spread as (delete from warning.spread_finding where run_id = :run),
        withdrawn as (delete from warning.withdrawn_finding where run_id = :run)
      delete from warning.rule_coverage where run_id = :run
      """;

  static final String COVER =
      """
      insert into warning.rule_coverage (run_id, code, looked_at, hits, not_judged)
      values (?, ?, ?, ?, ?)
      """;

  static final String SPREAD =
      """
      insert into warning.spread_finding (
        run_id, finding_key, code, business_date, from_date, to_date, unit_code, account_no, payee_account, voucher_key)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /**
   * What earlier nights found over dates of which this one judges some again; the latest word of
   * each.
   */
  static final String TOUCHED =
      """
      select *
      from (
        select distinct on (s.finding_key) s.*
        from warning.spread_finding s
        where s.run_id < :run
          and s.to_date + :around >= (select min(d) from unnest(:days) d)
          and s.from_date - :around <= (select max(d) from unnest(:days) d)
        order by s.finding_key, s.run_id desc
      ) last
      where exists (
        select 1 from unnest(:days) d where d between last.from_date - :around and last.to_date + :around)
      order by finding_key
      """;

  static final String WITHDRAW =
      "insert into warning.withdrawn_finding (run_id, finding_key) values (?, ?)";
}

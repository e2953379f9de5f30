package vn.sokhop.warning.spending;

import vn.sokhop.warning.TrueReversals;

/**
 * Statements of the rules. Parameters: day (the date judged), night (business date of the night),
 * watermark, offices, units, accounts (patterns of what a rule looks at), and the figures of the
 * rule.
 */
final class RuleSql {
  private RuleSql() {}

  static final String ENTRY_COLUMNS =
      """
      e.business_date, e.delivery_id, e.line_no, f.file_name, e.entry_id, e.posted_at, e.office_code, e.unit_code,
      e.account_no, e.amount, e.currency, e.voucher_no, e.voucher_key, e.payee_account, e.payee_name
      """;

  static final String IN_SCOPE =
      """
       and e.office_code like any (:offices)
       and e.unit_code like any (:units)
       and e.account_no like any (:accounts)
      """;

  static final String DAYS = "select business_date from ledger.day where run_id = :run order by 1";

  static final String WATERMARK = "select watermark from ledger.night where run_id = :run";

  /**
   * The payments of the date. Parameter: reversals. size: whole đồng, positive; null in another
   * currency. payee_key: the form in which payee accounts are compared, as the history keeps them.
   */
  static final String JUDGED_DEBITS =
      """
      create temporary table judged_debit on commit drop as
      select
        e.business_date, e.delivery_id, e.line_no, e.entry_id, e.posted_at, e.office_code, e.unit_code, e.account_no,
        e.amount, e.currency, e.voucher_no, e.voucher_key, e.payee_account, e.payee_name,
        warning.payee(e.payee_account) as payee_key,
        case when e.currency = 'VND' then abs(e.amount)::bigint end as size
      from ledger.entry e
      where e.business_date = :day
        and e.side = 'D'
        and e.delivery_id <= :watermark
        and
      """
          + TrueReversals.isPayment("e");

  static final String ENTRIES =
      "select "
          + ENTRY_COLUMNS
          + """
          from unnest(cast(:deliveries as integer[]), cast(:lines as integer[])) as asked (delivery_id, line_no)
          join ledger.entry e
            on e.business_date = :day
            and e.delivery_id = asked.delivery_id
            and e.line_no = asked.line_no
          join intake.delivered_file f on f.delivery_id = e.delivery_id
          """;

  static final String COUNT_FROM =
      "select count(*) from judged_debit e where e.size >= :from" + IN_SCOPE;

  static final String COUNT_PAID_FROM =
      "select count(*) from judged_debit e where e.size >= :from and e.payee_key is not null"
          + IN_SCOPE;

  static final String LARGE =
      "select "
          + ENTRY_COLUMNS
          + """
          from judged_debit e
          join intake.delivered_file f on f.delivery_id = e.delivery_id
          where e.size >= :from
          """
          + IN_SCOPE
          + """
          order by e.account_no, e.entry_id
          """;

  /** The baselines of accounts from every payment of theirs. */
  static final String BASELINES =
      """
      with past as materialized (
        select a.account_no, ln(k.amount::float8) as size
        from unnest(cast(:accounts as text[])) as a (account_no)
        join warning.kept_debit k
          on k.account_no = a.account_no
          and k.business_date >= :since
          and k.business_date < :day
          and k.amount is not null
      ),
      middle as materialized (
        select account_no, count(*) as debits, percentile_cont(0.5) within group (order by size) as median
        from past
        group by account_no
      )
      select
        m.account_no, m.debits, m.median,
        percentile_cont(0.5) within group (order by abs(p.size - m.median)) as spread
      from middle m
      join past p on p.account_no = m.account_no
      group by m.account_no, m.debits, m.median
      """;

  static final String PEER_CLASSES =
      """
      select peers, class_no, sum(debits) as debits
      from warning.kept_class
      where business_date >= :since
        and business_date < :day
        and peers = any (:peers)
      group by peers, class_no
      """;

  /**
   * Peers of whom so many accounts paid: from account to account through the key, and no further.
   */
  static final String PEERS_ENOUGH =
      """
      with recursive seen as (
        select p.peers, p.peers as account_no, 0 as accounts
        from unnest(cast(:peers as text[])) as p (peers)
        union all
        select s.peers, next.account_no, s.accounts + 1
        from seen s
        cross join lateral (
          select k.account_no
          from warning.kept_debit k
          where k.account_no > s.account_no
            and k.account_no < s.peers || '/'
            and k.business_date >= :since
            and k.business_date < :day
          order by k.account_no
          limit 1
        ) next
        where s.accounts < :accountsWanted
      )
      select peers from seen where accounts >= :accountsWanted
      """;

  /**
   * Large payments to payees that the unit has not paid, with its earlier debits as far as asked.
   */
  static final String NEW_PAYEES =
      """
      with candidate as materialized (
        select e.*
        from judged_debit e
        where e.size >= :from
          and e.payee_key is not null
      """
          + IN_SCOPE
          + """
          ),
          unknown as materialized (
            select c.*
            from candidate c
            where not exists (
              select 1
              from warning.kept_debit k
              where k.unit_code = c.unit_code
                and k.payee_account = c.payee_key
                and k.business_date >= :since
                and k.business_date < :day
            )
          ),
          earlier as materialized (
            select u.unit_code, (
              select count(*)
              from (
                select 1
                from warning.kept_debit k
                where k.unit_code = u.unit_code
                  and k.business_date < :day
                limit :debits
              ) as few) as debits
            from (select distinct unit_code from unknown) u
          )
          select
          """
          + ENTRY_COLUMNS
          + """
            , h.debits
          from unknown e
          join earlier h on h.unit_code = e.unit_code
          join intake.delivered_file f on f.delivery_id = e.delivery_id
          order by e.entry_id
          """;

  /** Payments that count as just below the limit, of the year up to the night. */
  private static final String BELOW_THE_LIMIT =
      """
       and k.business_date >= :since
       and k.business_date <= :night
       and k.amount >= :from
       and k.amount < :limit
      """;

  /**
   * Units and payees with a payment just below the limit on the date, and all such payments of
   * theirs.
   */
  static final String JUST_BELOW =
      """
      with asked as materialized (
        select distinct e.unit_code, e.payee_key as payee_account
        from judged_debit e
        where e.size >= :from
          and e.size < :limit
          and e.payee_key is not null
      """
          + IN_SCOPE
          + """
          )
          select k.unit_code, k.payee_account, k.business_date, k.delivery_id, k.line_no
          from (
            select a.unit_code, a.payee_account
            from asked a
            join warning.kept_debit k
              on k.unit_code = a.unit_code
              and k.payee_account = a.payee_account
          """
          + BELOW_THE_LIMIT
          + """
            group by a.unit_code, a.payee_account
            having count(*) >= :payments
          ) often
          join warning.kept_debit k
            on k.unit_code = often.unit_code
            and k.payee_account = often.payee_account
          """
          + BELOW_THE_LIMIT
          + """
          order by k.unit_code, k.payee_account, k.business_date, k.delivery_id, k.line_no
          """;

  static final String JUST_BELOW_OF_ONE =
      """
      select k.unit_code, k.payee_account, k.business_date, k.delivery_id, k.line_no
      from warning.kept_debit k
      where k.unit_code = :unit
        and k.payee_account = :payee
      """
          + BELOW_THE_LIMIT
          + """
          order by k.business_date, k.delivery_id, k.line_no
          """;

  /**
   * Payments of one unit to one payee over one amount with more than one voucher, about the date.
   */
  static final String SAME_AMOUNT =
      """
      with asked as materialized (
        select distinct e.unit_code, e.payee_key as payee_account, e.size
        from judged_debit e
        where e.size >= :from
          and e.payee_key is not null
      """
          + IN_SCOPE
          + """
          ),
          line as materialized (
            select k.*
            from asked a
            join warning.kept_debit k
              on k.unit_code = a.unit_code
              and k.payee_account = a.payee_account
              and k.amount = a.size
              and k.business_date >= :since
              and k.business_date <= :until
          )
          select l.unit_code, l.payee_account, l.amount, l.business_date, l.delivery_id, l.line_no
          from (
            select unit_code, payee_account, amount
            from line
            group by unit_code, payee_account, amount
            having count(*) > 1
              and count(distinct coalesce('V' || voucher_key, delivery_id || ':' || line_no)) > 1
          ) g
          join line l
            on l.unit_code = g.unit_code
            and l.payee_account = g.payee_account
            and l.amount = g.amount
          order by l.unit_code, l.payee_account, l.amount, l.business_date, l.delivery_id, l.line_no
          """;

  static final String SAME_AMOUNT_OF_ONE =
      """
      select unit_code, payee_account, amount, business_date, delivery_id, line_no
      from warning.kept_debit
      where unit_code = :unit
        and payee_account = :payee
        and business_date >= :since
        and business_date <= :until
        and amount >= :from
      order by amount, business_date, delivery_id, line_no
      """;

  static final String COUNT_WITH_VOUCHER =
      """
      select count(*)
      from judged_debit e
      where e.voucher_key is not null
        and e.payee_key is not null
      """
          + IN_SCOPE;

  /**
   * Vouchers of the date with more than one payee within the year, with all their lines. Nearly all
   * have one entry in the whole year, so only other dates are asked for them, voucher by voucher
   * and in the order of the key: a join would read the year.
   */
  static final String SEVERAL_PAYEES =
      """
      with asked as materialized (
        select e.account_no, e.voucher_key, min(e.payee_key) as lowest, max(e.payee_key) as highest
        from judged_debit e
        where e.voucher_key is not null
          and e.payee_key is not null
        group by e.account_no, e.voucher_key
        having bool_or(true
      """
          + IN_SCOPE
          + """
          )
          ),
          several as materialized (
            select account_no, voucher_key
            from asked
            where lowest <> highest
            union
            select a.account_no, a.voucher_key
            from (table asked order by account_no, voucher_key) a
            cross join lateral (
              select 1
              from warning.kept_debit k
              where k.account_no = a.account_no
                and k.voucher_key = a.voucher_key
                and k.business_date >= :since
                and k.business_date < :day
                and k.payee_account <> a.lowest
              limit 1
            ) as before
            where exists (
              select 1
              from warning.kept_day d
              where d.business_date >= :since
                and d.business_date < :day
            )
            union
            select a.account_no, a.voucher_key
            from asked a
            cross join lateral (
              select 1
              from warning.kept_debit k
              where k.account_no = a.account_no
                and k.voucher_key = a.voucher_key
                and k.business_date > :day
                and k.business_date <= :until
                and k.payee_account <> a.lowest
              limit 1
            ) as after
            where :day < :until
          )
          select k.account_no, k.voucher_key, k.business_date, k.delivery_id, k.line_no
          from several s
          cross join lateral (
            select *
            from warning.kept_debit k
            where k.account_no = s.account_no
              and k.voucher_key = s.voucher_key
              and k.business_date >= :since
              and k.business_date <= :until
            offset 0
          ) as k
          where k.payee_account is not null
          order by k.account_no, k.voucher_key, k.business_date, k.delivery_id, k.line_no
          """;

  static final String SEVERAL_PAYEES_OF_ONE =
      """
      select account_no, voucher_key, business_date, delivery_id, line_no
      from warning.kept_debit
      where account_no = :account
        and voucher_key = :voucher
        and business_date >= :since
        and business_date <= :until
        and payee_account is not null
      order by business_date, delivery_id, line_no
      """;
}

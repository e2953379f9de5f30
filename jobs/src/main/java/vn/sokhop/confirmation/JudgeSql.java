package vn.sokhop.confirmation;

/**
 * Statements that gather what is known of the accounts of a period and keep how far they have come.
 * Parameters: run, base (the night before), date, watermark, period, label.
 */
final class JudgeSql {
  private JudgeSql() {}

  static final String FORGET_RUN =
      """
      with judged as (delete from confirmation.judged_run where run_id = :run),
        state as (delete from confirmation.line_state where run_id = :run)
      delete from confirmation.confirmation_finding where run_id = :run
      """;

  static final String OPEN_RUN =
      """
      insert into confirmation.judged_run (run_id, business_date, statement_mark, standing_kept)
      select :run, :date, coalesce(max(statement_id), 0), :kept
      from confirmation.statement
      """;

  /** The night to carry on and the last statement it could see; none where its list is gone. */
  static final String BASE =
      """
      select r.run_id, r.statement_mark
      from confirmation.judged_run r
      where r.run_id = :base
        and r.standing_kept
      """;

  /** The version in force of every form of the period, as of the night. */
  static final String IN_FORCE =
      """
      create temporary table in_force on commit drop as
      select distinct on (s.form, s.office_code, s.unit_code)
        s.statement_id, s.form, s.office_code, s.unit_code, s.version, s.due_on
      from confirmation.statement s
      where s.period_id = :period
        and s.form = '06'
        and s.as_of <= :date
        and (cast(:office as text) is null or s.office_code = :office)
        and (cast(:unit as text) is null or s.unit_code = :unit)
      order by s.form, s.office_code, s.unit_code, s.version desc
      """;

  /**
   * Accounts that a night has to look at: not confirmed yet, issued since, spoken of since, or
   * answered by a unit in {@link SignersLearned}.
   */
  static final String CANDIDATES =
      """
      create temporary table candidate on commit drop as
      select unit_code, account_no
      from confirmation.line_state
      where run_id = :base
        and period_id = :period
        and form = '06'
        and state <> 'CONFIRMED'
        and not (state = 'EXPECTED' and due_on is null)
      union
      select s.unit_code, a.account_no
      from in_force s
      join confirmation.statement_account a on a.statement_id = s.statement_id
      where s.statement_id > :statementMark
      union
      select c.unit_code, c.account_no
      from intake.confirmation c
      where c.period = :label
        and c.delivery_id <= :watermark
        and c.business_date <= :date
        and (c.delivery_id > :baseMark or c.business_date > :baseDate)
      union
      select b.unit_code, b.account_no
      from intake.unit_balance b
      where b.business_date = :to
        and b.from_date = :from
        and b.delivery_id > :baseMark
        and b.delivery_id <= :watermark
      union
      select r.unit_code, r.account_no
      from intake.replaced_confirmation r
      join intake.delivered_file newer on newer.replaces = r.delivery_id
      where r.period = :label
        and newer.delivery_id > :baseMark
      union
      select r.unit_code, r.account_no
      from intake.replaced_unit_balance r
      join intake.delivered_file newer on newer.replaces = r.delivery_id
      where r.business_date = :to
        and r.from_date = :from
        and newer.delivery_id > :baseMark
      union
      -- answered by a unit of whose signers something else is known now
      select c.unit_code, c.account_no
      from signers_learned n
      join intake.confirmation c on c.unit_code = n.unit_code
      where c.period = :label
        and c.delivery_id <= :watermark
        and c.business_date <= :date
      """;

  static final String ALL_ACCOUNTS =
      """
      create temporary table candidate on commit drop as
      select s.unit_code, a.account_no
      from in_force s
      join confirmation.statement_account a on a.statement_id = s.statement_id
      """;

  /** The accounts to judge with the figures in force. */
  static final String LINES =
      """
      create temporary table line on commit drop as
      select s.statement_id, s.form, s.office_code, s.unit_code, s.version, s.due_on, a.account_no, a.currency,
        a.treasury_opening, a.treasury_increases, a.treasury_decreases, a.treasury_closing, a.proved,
        a.unit_source, a.unit_closing, a.difference, a.unexplained
      from in_force s
      join confirmation.statement_account a on a.statement_id = s.statement_id
      join candidate c on c.unit_code = s.unit_code and c.account_no = a.account_no
      """;

  /** As {@link FigureSql#STATED}, of the accounts to judge. */
  static final String ASKED =
      """
      create temporary table asked_account on commit drop as
      select distinct account_no, currency, unit_code from line
      """;

  static final String ASKED_UNITS =
      """
      create temporary table asked_unit on commit drop as
      select distinct unit_code from line
      """;

  /**
   * The last answer of each account; of two at one instant the later delivery counts, of one
   * delivery that which disagrees.
   */
  static final String ANSWERS =
      """
      create temporary table answer on commit drop as
      select distinct on (c.unit_code, c.account_no)
        c.unit_code, c.account_no, c.version, c.answered_at, c.business_date as answered_on, c.agrees, c.delivery_id, c.line_no,
        coalesce(c.first_certificate, '') as first_certificate, coalesce(c.second_certificate, '') as second_certificate
      from intake.confirmation c
      join asked_account a on a.unit_code = c.unit_code and a.account_no = c.account_no
      where c.period = :label
        and c.delivery_id <= :watermark
        and c.business_date <= :date
      order by c.unit_code, c.account_no, c.answered_at desc, c.delivery_id desc, c.agrees, c.version, c.line_no
      """;

  /**
   * Everything a verdict needs, by unit. An answer stands if its version was there when it was
   * given (the first one: from the end of the period on) and had today's figures.
   */
  static final String FACTS =
      """
      select
        l.statement_id, l.form, l.office_code, l.unit_code, l.account_no, l.currency, l.due_on, l.proved,
        case
          when s.account_no is null then
            case when l.unit_source = 'DERIVED' and l.unexplained <> 0 then 'BOOKS_CONTRADICT' else 'NOTHING' end
          when s.contradictory then 'DIFFERS'
          when (s.opening, s.increases, s.decreases, s.closing)
            = (l.treasury_opening, l.treasury_increases, l.treasury_decreases, l.treasury_closing) then 'EQUAL'
          else 'DIFFERS'
        end as stated,
        coalesce(s.closing, l.unit_closing) as unit_closing,
        coalesce(s.closing - l.treasury_closing, l.difference) as difference,
        -- what lines explain is known for the figures that the version has
        case when s.contradictory then null when s.closing is null or s.closing = l.unit_closing then l.unexplained else s.closing - l.treasury_closing end
          as unexplained,
        a.agrees, a.answered_at, a.version as answer_version, a.first_certificate, a.second_certificate,
        coalesce(
          (o.treasury_opening, o.treasury_increases, o.treasury_decreases, o.treasury_closing)
            = (l.treasury_opening, l.treasury_increases, l.treasury_decreases, l.treasury_closing)
          and a.answered_on >= case when v.version = 1 then least(v.as_of, :to + 1) else v.as_of end,
          false) as stands,
        greatest(coalesce(s.delivery_id, 0), coalesce(a.delivery_id, 0)) as said_by,
        coalesce(af.file_name || ':' || a.line_no, sf.file_name || ':' || s.line_no, '') as answer_source,
        af.business_date as answer_delivered,
        b.mismatch_on, b.resubmit_on, b.said_by as said_before
      from line l
      left join stated s on s.account_no = l.account_no and s.currency = l.currency
      left join answer a on a.unit_code = l.unit_code and a.account_no = l.account_no
      left join confirmation.statement v
        on v.period_id = :period and v.form = l.form and v.office_code = l.office_code and v.unit_code = l.unit_code
          and v.version = a.version and v.as_of <= :date
      left join confirmation.statement_account o
        on o.statement_id = v.statement_id and o.account_no = l.account_no and o.currency = l.currency
      left join intake.delivered_file af on af.delivery_id = a.delivery_id
      left join intake.delivered_file sf on sf.delivery_id = s.delivery_id
      left join confirmation.line_state b
        on b.run_id = :base and b.period_id = :period and b.form = l.form and b.unit_code = l.unit_code
          and b.office_code = l.office_code and b.account_no = l.account_no and b.currency = l.currency
          and b.mismatch_on is not null
      order by l.unit_code, l.office_code, l.account_no, l.currency
      """;

  static final String FORGET_REVOCATIONS = "drop table if exists pg_temp.known_revocation";

  static final String REVOCATIONS =
      """
      create temporary table known_revocation on commit drop as
      select certificate, revoked_at from registry.revocation(:watermark, :date)
      """;

  static final String SIGNERS =
      """
      select s.unit_code, coalesce(s.account_no, '') as account_no, s.role, s.person_id, s.certificate_serial,
        s.certificate_from, s.certificate_to, r.revoked_at, s.registered_from, s.registered_to
      from registry.signer_on(:date) s
      left join known_revocation r on r.certificate = registry.certificate(s.certificate_serial)
      where s.unit_code = any (:units)
      """;

  static final String ANY_SIGNER = "select exists (select 1 from registry.signer_on(:date))";

  static final String COPY =
      """
      copy confirmation.line_state (
        run_id, period_id, form, office_code, unit_code, account_no, currency, statement_id, state, due_on, said_by,
        mismatch_on, resubmit_on, answered_at, answer_version, confirmed_at, signers, reason, unit_closing, difference,
        unexplained, answer_source
      ) from stdin (format binary)
      """;

  /** Lists of old nights are dropped, but for what is final. */
  static final String DROP_OLD_STANDING =
      """
      with old as (
        update confirmation.judged_run
        set standing_kept = false
        where standing_kept
          and run_id in (
            select r.run_id
            from confirmation.judged_run r
            join ledger.night n on n.run_id = r.run_id
            order by r.business_date desc, r.run_id desc
            offset :nights)
        returning run_id
      )
      delete from confirmation.line_state
      where run_id in (select run_id from old)
        and state <> 'CONFIRMED'
      """;
}

package vn.sokhop.confirmation;

import java.util.List;

/** What a night finds about confirmations, from its list of states. Parameters: run. */
final class FindingSql {
  private FindingSql() {}

  private static final String INSERT =
      """
      insert into confirmation.confirmation_finding (
        run_id, finding_key, lifecycle, family, code, severity, business_date, office_code, unit_code, account_no, subject,
        currency, treasury_amount, unit_amount, difference, source, other_source, arguments, evidence)
      """;

  private static final String STATES =
      """
      from confirmation.line_state l
      join confirmation.judged_run r on r.run_id = l.run_id
      join confirmation.period p on p.period_id = l.period_id
      join confirmation.statement s on s.statement_id = l.statement_id
      join confirmation.statement_account a
        on a.statement_id = l.statement_id and a.account_no = l.account_no and a.currency = l.currency
      where l.run_id = :run
      """;

  private static final String EVIDENCE =
      """
      confirmation.evidence_of(
        confirmation.evidence('TREASURY', a.source, p.to_date, a.treasury_closing,
          a.treasury_opening || ' + ' || a.treasury_increases || ' - ' || a.treasury_decreases),
        confirmation.evidence('UNIT', coalesce(nullif(l.answer_source, ''), a.unit_source_place), p.to_date, l.unit_closing, ''))
      """;

  /** An account whose unit disagrees; HIGH unless lines explain every đồng of it. */
  static final String DISAGREES =
      INSERT
          + """
          select
            l.run_id, 'CONFIRMATION_DISAGREES|' || p.label || '|' || l.account_no || '|' || l.currency, 'STATE', 'CONFIRMATION',
            'CONFIRMATION_DISAGREES', case when l.unexplained = 0 then 'MEDIUM' else 'HIGH' end,
            l.mismatch_on, l.office_code, l.unit_code, l.account_no, p.label, l.currency,
            a.treasury_closing, l.unit_closing, l.difference, a.source, l.answer_source,
            array['key:confirmation.reason.' || l.reason,
              coalesce((l.difference - l.unexplained)::text, '-'), coalesce(l.unexplained::text, '-'), l.resubmit_on::text,
              s.version::text] || case when l.unit_closing is null then array['variant:no-figures'] else '{}' end,
          """
          + EVIDENCE
          + STATES
          + "  and l.state in ('MISMATCHED', 'RESUBMIT_DUE')";

  /** A form that went back and was not answered in time. */
  static final String RESUBMISSION_OVERDUE =
      INSERT
          + """
          select
            l.run_id, 'RESUBMISSION_OVERDUE|' || p.label || '|' || l.office_code || '|' || l.unit_code, 'STATE', 'CONFIRMATION',
            'RESUBMISSION_OVERDUE', 'HIGH',
            min(l.resubmit_on), l.office_code, l.unit_code, '', p.label, '',
            null, null, null, '', min(l.answer_source),
            array[count(*)::text, min(l.account_no), min(l.mismatch_on)::text, min(l.resubmit_on)::text], '[]'::jsonb
          """
          + STATES
          + """
            and l.state = 'RESUBMIT_DUE'
            and l.resubmit_on < r.business_date
          group by l.run_id, p.label, l.office_code, l.unit_code
          """;

  /**
   * A form that is not confirmed although its day has passed; the reason is that of most accounts.
   */
  static final String OVERDUE =
      INSERT
          + """
          select
            l.run_id, 'CONFIRMATION_OVERDUE|' || p.label || '|' || l.office_code || '|' || l.unit_code, 'STATE', 'CONFIRMATION',
            'CONFIRMATION_OVERDUE', 'MEDIUM',
            min(l.due_on), l.office_code, l.unit_code, '', p.label, '',
            null, null, null, min(a.source), min(l.answer_source),
            array[count(*)::text, min(n.accounts)::text, min(l.due_on)::text,
              'key:confirmation.reason.' || mode() within group (order by l.reason), max(s.version)::text],
            '[]'::jsonb
          from confirmation.line_state l
          join confirmation.period p on p.period_id = l.period_id
          join confirmation.statement s on s.statement_id = l.statement_id
          join confirmation.statement_account a
            on a.statement_id = l.statement_id and a.account_no = l.account_no and a.currency = l.currency
          cross join lateral (
            select count(*) as accounts from confirmation.statement_account o where o.statement_id = l.statement_id) n
          where l.run_id = :run
            and l.state = 'OVERDUE'
          group by l.run_id, p.label, l.office_code, l.unit_code
          """;

  /** An answer signed by somebody who is not entitled to. */
  static final String NOT_ENTITLED =
      INSERT
          + """
          select
            l.run_id, 'CONFIRMATION_SIGNER_NOT_ENTITLED|' || p.label || '|' || l.account_no || '|' || l.currency, 'STATE',
            'CONFIRMATION', 'CONFIRMATION_SIGNER_NOT_ENTITLED', 'HIGH',
            (l.answered_at at time zone 'Asia/Ho_Chi_Minh')::date, l.office_code, l.unit_code, l.account_no, p.label, l.currency,
            a.treasury_closing, l.unit_closing, l.difference, a.source, l.answer_source,
            array['key:confirmation.signers.' || l.signers,
              to_char(l.answered_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI')],
          """
          + EVIDENCE
          + STATES
          + "  and l.signers not in ('', 'ENTITLED', 'NOT_CHECKED')";

  /** An account that moved in a period whose confirmation is overdue; parameter severity. */
  static final String MOVEMENT =
      INSERT
          + """
          select
            l.run_id, 'MOVEMENT_WITHOUT_CONFIRMATION|' || p.label || '|' || l.account_no || '|' || l.currency, 'STATE',
            'SPENDING', 'MOVEMENT_WITHOUT_CONFIRMATION', :severity,
            l.due_on, l.office_code, l.unit_code, l.account_no, p.label, l.currency,
            a.treasury_closing, l.unit_closing, l.difference, a.source, l.answer_source,
            array[a.treasury_increases::text, a.treasury_decreases::text, l.due_on::text],
          """
          + EVIDENCE
          + STATES
          + """
            and l.state = 'OVERDUE'
            and (a.treasury_increases <> 0 or a.treasury_decreases <> 0)
          """;

  /** A version that the night issued again, with what became of the confirmation. */
  static final String REISSUED =
      INSERT
          + """
          select
            s.run_id, 'STATEMENT_REISSUED|' || p.label || '|' || s.office_code || '|' || s.unit_code || '|' || s.version, 'NOTE',
            'CONFIRMATION', 'STATEMENT_REISSUED', 'LOW',
            s.as_of, s.office_code, s.unit_code, '', p.label, '',
            null, null, null, '', '',
            array[s.version::text, (s.version - 1)::text,
              (select count(distinct (c.account_no, c.currency)) from confirmation.change_line c
                where c.statement_id = s.statement_id)::text,
              coalesce(s.due_on::text, '-')],
            '[]'::jsonb
          from confirmation.statement s
          join confirmation.period p on p.period_id = s.period_id
          where s.run_id = :run
            and s.form = '06'
            and s.version > 1
          """;

  /** Those that need no parameter but the run. */
  static final List<String> ALL_OF_NIGHT =
      List.of(DISAGREES, RESUBMISSION_OVERDUE, OVERDUE, NOT_ENTITLED, REISSUED);
}

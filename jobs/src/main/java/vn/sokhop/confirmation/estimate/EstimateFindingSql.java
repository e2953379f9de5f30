package vn.sokhop.confirmation.estimate;

import java.util.List;

/**
 * What a night finds about estimates, from its list of states; one item a form, whose subject is
 * period and form, {@code 2026-Q3 01a}. Parameters: run.
 */
final class EstimateFindingSql {
  private EstimateFindingSql() {}

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
      join confirmation.estimate_sheet h on h.statement_id = l.statement_id
      cross join lateral (select p.label || ' ' || l.form as subject) k
      left join lateral (
        select w.source, w.unit_source_place
        from confirmation.estimate_row w
        where w.statement_id = l.statement_id
        order by w.differs desc, w.row_no
        limit 1
      ) w on true
      """;

  private static final String OF_RUN = "where l.run_id = :run\n  and l.form in ('01a', '02a')\n";

  private static final String HEAD =
      """
      l.office_code, l.unit_code, '', k.subject, 'VND', h.treasury_total, l.unit_closing, l.difference,
      coalesce(w.source, ''), coalesce(nullif(w.unit_source_place, ''), l.answer_source)
      """;

  /** Rows of evidence that a finding names at most. */
  private static final String MOST = "20";

  /** The rows that differ, each side with the columns in question. */
  private static final String DIFFERENCES =
      """
      coalesce((
        select jsonb_agg(v.line order by w.row_no, v.n)
        from (
          select w.*, concat_ws('/', w.chapter_code, w.budget_level, w.source_code, w.sector_code, w.programme_code,
            nullif(w.economic_code, '')) as codes
          from confirmation.estimate_row w
          where w.statement_id = l.statement_id and w.differs
          order by w.row_no
          limit
      """
          + MOST
          + """
            ) w
            cross join lateral (
              select
                string_agg('(' || d.n || ') ' || coalesce(trim_scale(w.treasury_figures[d.n])::text, '–'), ', ' order by d.n)
                  as treasury,
                string_agg('(' || d.n || ') ' || coalesce(trim_scale(w.unit_figures[d.n])::text, '–'), ', ' order by d.n) as unit
              from unnest(w.differences) with ordinality d (difference, n)
              where d.difference <> 0
            ) c
            cross join lateral (values
              (1, confirmation.evidence('TREASURY', w.source, p.to_date, w.treasury_figures[cardinality(w.treasury_figures)],
                w.codes || ': ' || c.treasury)),
              (2, confirmation.evidence('UNIT', w.unit_source_place, p.to_date, w.unit_figures[cardinality(w.unit_figures)],
                w.codes || ': ' || c.unit))
            ) v (n, line)
            where v.line is not null), '[]'::jsonb)
          """;

  /** A form whose unit has other figures. */
  private static final String DISAGREES =
      INSERT
          + """
          select
            l.run_id, 'CONFIRMATION_DISAGREES|' || k.subject || '|' || l.office_code || '|' || l.unit_code, 'STATE', 'CONFIRMATION',
            'CONFIRMATION_DISAGREES', 'HIGH', l.mismatch_on,
          """
          + HEAD
          + """
          , array['key:confirmation.reason.' || l.reason, h.differing::text, h.rows::text, l.resubmit_on::text, s.version::text],
          """
          + DIFFERENCES
          + STATES
          + OF_RUN
          + "  and l.state in ('MISMATCHED', 'RESUBMIT_DUE')";

  /** A form that went back and was not answered in time. */
  private static final String RESUBMISSION_OVERDUE =
      INSERT
          + """
          select
            l.run_id, 'RESUBMISSION_OVERDUE|' || k.subject || '|' || l.office_code || '|' || l.unit_code, 'STATE', 'CONFIRMATION',
            'RESUBMISSION_OVERDUE', 'HIGH', l.resubmit_on,
          """
          + HEAD
          + """
          , array[h.differing::text, l.mismatch_on::text, l.resubmit_on::text], '[]'::jsonb
          """
          + STATES
          + OF_RUN
          + """
            and l.state = 'RESUBMIT_DUE'
            and l.resubmit_on < r.business_date
          """;

  /** A form that is not confirmed although its day has passed. */
  private static final String OVERDUE =
      INSERT
          + """
          select
            l.run_id, 'CONFIRMATION_OVERDUE|' || k.subject || '|' || l.office_code || '|' || l.unit_code, 'STATE', 'CONFIRMATION',
            'CONFIRMATION_OVERDUE', 'MEDIUM', l.due_on,
          """
          + HEAD
          + """
          , array[h.rows::text, l.due_on::text, 'key:confirmation.reason.' || l.reason, s.version::text], '[]'::jsonb
          """
          + STATES
          + OF_RUN
          + "  and l.state = 'OVERDUE'";

  /** A form signed by somebody who is not entitled to. */
  private static final String NOT_ENTITLED =
      INSERT
          + """
          select
            l.run_id, 'CONFIRMATION_SIGNER_NOT_ENTITLED|' || k.subject || '|' || l.office_code || '|' || l.unit_code, 'STATE',
            'CONFIRMATION', 'CONFIRMATION_SIGNER_NOT_ENTITLED', 'HIGH',
            (l.answered_at at time zone 'Asia/Ho_Chi_Minh')::date,
          """
          + HEAD
          + """
          , array['key:confirmation.signers.' || l.signers,
              to_char(l.answered_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI')],
            confirmation.evidence_of(confirmation.evidence('UNIT', l.answer_source, p.to_date, l.unit_closing, ''))
          """
          + STATES
          + OF_RUN
          + "  and l.signers not in ('', 'ENTITLED', 'NOT_CHECKED')";

  /**
   * A form nobody can confirm: the treasury's forms do not tie, or it has no rows of a form that
   * its unit delivered. The difference is how far use and estimate are apart.
   */
  private static final String NOT_PROVED =
      INSERT
          + """
          select
            l.run_id, 'ESTIMATES_NOT_PROVED|' || k.subject || '|' || l.office_code || '|' || l.unit_code, 'STATE', 'CONFIRMATION',
            'ESTIMATES_NOT_PROVED', 'HIGH', p.to_date, l.office_code, l.unit_code, '', k.subject, 'VND',
            h.treasury_total, case when not h.treasury_stated then l.unit_closing end, t.apart,
            coalesce(t.source, ''), coalesce(t.use_source, l.answer_source),
            array[case when h.treasury_stated
                then 'key:confirmation.estimate.tie:' || t.codes || case when t.groups > 1 then ' (+' || t.groups - 1 || ')' else '' end
                else 'key:confirmation.estimate.missing' end],
            coalesce(t.lines, confirmation.evidence_of(
              confirmation.evidence('UNIT', l.answer_source, p.to_date, l.unit_closing, '')))
          """
          + STATES
          + """
          left join lateral (
            select
              count(distinct t.tie_no) as groups,
              (array_agg(t.codes order by t.tie_no))[1] as codes,
              (array_agg(t.estimate_source order by t.tie_no))[1] as source,
              (array_agg(t.use_source order by t.tie_no))[1] as use_source,
              sum(t.apart) / 2 as apart,
              jsonb_agg(v.line order by t.tie_no, v.n) filter (where v.line is not null) as lines
            from (
              select t.*, concat_ws('/', t.chapter_code, t.budget_level, t.source_code, t.sector_code, t.programme_code) as codes,
                case when t.use_to_date <> t.estimate_to_date then t.use_to_date - t.estimate_to_date
                  else t.use_in_period - t.estimate_in_period end as apart
              from confirmation.estimate_tie t
              where t.statement_id = l.statement_id and not t.holds
            ) t
            cross join lateral (values
              (1, confirmation.evidence('TREASURY', t.estimate_source, p.to_date, t.estimate_to_date,
                t.codes || ': 01a (6) ' || trim_scale(t.estimate_in_period) || ', (7) ' || trim_scale(t.estimate_to_date))),
              (2, confirmation.evidence('TREASURY', t.use_source, p.to_date, t.use_to_date,
                t.codes || ': 02a (5) ' || trim_scale(t.use_in_period) || ', (6) ' || trim_scale(t.use_to_date)))
            ) v (n, line)
            having count(*) > 0
          ) t on true
          """
          + OF_RUN
          + """
            and not h.proved
            and (h.treasury_stated or l.said_by <> 0)
          """;

  /** A version that the night issued again, with what became of the confirmation. */
  private static final String REISSUED =
      INSERT
          + """
          select
            s.run_id, 'STATEMENT_REISSUED|' || k.subject || '|' || s.office_code || '|' || s.unit_code || '|' || s.version, 'NOTE',
            'CONFIRMATION', 'STATEMENT_REISSUED', 'LOW',
            s.as_of, s.office_code, s.unit_code, '', k.subject, 'VND',
            null, null, null, coalesce(c.source, ''), '',
            array[s.version::text, (s.version - 1)::text, c.rows::text, coalesce(s.due_on::text, '-')], '[]'::jsonb
          from confirmation.statement s
          join confirmation.period p on p.period_id = s.period_id
          cross join lateral (select p.label || ' ' || s.form as subject) k
          cross join lateral (
            select
              count(distinct (c.chapter_code, c.budget_level, c.source_code, c.sector_code, c.programme_code, c.economic_code))
                filter (where c.column_no > 0) as rows,
              (array_agg(c.source order by c.change_no) filter (where c.source <> ''))[1] as source
            from confirmation.estimate_change_line c
            where c.statement_id = s.statement_id
          ) c
          where s.run_id = :run
            and s.form in ('01a', '02a')
            and s.version > 1
          """;

  static final List<String> ALL =
      List.of(DISAGREES, RESUBMISSION_OVERDUE, OVERDUE, NOT_ENTITLED, NOT_PROVED, REISSUED);
}

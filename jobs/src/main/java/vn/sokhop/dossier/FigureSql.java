package vn.sokhop.dossier;

/**
 * Statements of the figures. Parameters: run, date (business date), month (its first day), since
 * (the earlier of the month's first day and the first day of the trend).
 */
final class FigureSql {
  private FigureSql() {}

  static final String REGIONS =
      """
      create temporary table region_of (
        office_code text not null, region_code text not null) on commit drop
      """;

  static final String REGION =
      "insert into region_of (office_code, region_code) values (:office, :region)";

  /** Dossiers that are open, or were received or ended in the time looked at; each once. */
  static final String FACTS =
      """
      create temporary table fact on commit drop as
      with touched as (
        select distinct dossier_no
        from dossier.judged_dossier
        where ended_at is not null
          and (ended_at >= :since or received_at >= :since)
      ),
      latest as (
        select distinct on (j.dossier_no) j.*
        from touched t
        join dossier.judged_dossier j on j.dossier_no = t.dossier_no and j.ended_at is not null
        join dossier.chain(:run) n on n.run_id = j.run_id
        order by j.dossier_no, n.business_date desc
      ),
      dossier as (
        select l.*
        from latest l
        where l.state <> 'GONE'
          and not exists (
            select 1
            from dossier.judged_dossier again
            where again.run_id = :run
              and again.dossier_no = l.dossier_no
              and again.ended_at is null
          )
        union all
        select j.*
        from dossier.judged_dossier j
        where j.run_id = :run
          and j.ended_at is null
      )
      select
        d.office_code, coalesce(r.region_code, '') as region_code, d.procedure_code, d.channel, d.state, d.due,
        d.working_minutes, d.rule_no is null as no_rule,
        (d.received_at at time zone 'Asia/Ho_Chi_Minh')::date as received_on,
        (d.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as ended_on
      from dossier d
      left join region_of r on r.office_code = d.office_code
      """;

  static final String FIGURES =
      """
      insert into dossier.night_figure (
        run_id, scope, scope_code, span, received, online, finished, in_time, late, not_judged, median_minutes, p90_minutes)
      with span (span, first_day) as (
        values ('DAY', cast(:date as date)), ('MONTH', cast(:month as date))
      ),
      marked as (
        select
          s.span, f.office_code, f.region_code, f.procedure_code, f.channel, f.state, f.working_minutes,
          f.received_on between s.first_day and :date as received,
          f.ended_on between s.first_day and :date as ended
        from fact f
        cross join span s
      )
      select
        :run,
        case
          when grouping(office_code) = 0 then 'OFFICE'
          when grouping(region_code) = 0 then 'REGION'
          when grouping(procedure_code) = 0 then 'PROCEDURE'
          else 'WHOLE'
        end,
        coalesce(office_code, region_code, procedure_code, ''),
        span,
        count(*) filter (where received),
        count(*) filter (where received and channel = 'DVCTT'),
        count(*) filter (where ended),
        count(*) filter (where ended and state = 'FINISHED_IN_TIME'),
        count(*) filter (where ended and state = 'FINISHED_LATE'),
        count(*) filter (where ended and state = 'FINISHED_UNJUDGED'),
        percentile_cont(0.5) within group (order by working_minutes) filter (where ended),
        percentile_cont(0.9) within group (order by working_minutes) filter (where ended)
      from marked
      group by grouping sets ((span), (span, region_code), (span, office_code), (span, procedure_code))
      """;

  static final String STOCK =
      """
      insert into dossier.night_stock (
        run_id, scope, scope_code, open, stalled, late_with_reason, not_taken_up, waiting_unit, no_rule, due, units,
        units_joined, last_delivery)
      with delivering as (
        select f.sender as office_code, coalesce(r.region_code, '') as region_code, max(f.business_date) as last_delivery
        from intake.delivered_file f
        left join region_of r on r.office_code = f.sender
        where f.feed = 'dossiers'
          and f.state = 'ACCEPTED'
          and f.business_date <= :date
        group by f.sender, r.region_code
      ),
      unit as (
        select
          u.office_code, d.region_code, count(*) as units,
          count(*) filter (where u.joined_dvctt_on <= :date) as joined
        from registry.unit_on(:date) u
        join delivering d on d.office_code = u.office_code
        where coalesce(u.active_from, :date) <= :date
          and coalesce(u.active_to, :date) >= :date
        group by u.office_code, d.region_code
      ),
      part as (
        select
          office_code, region_code, procedure_code, (ended_on is null)::integer as open, state, due, no_rule,
          0 as units, 0 as joined, null::date as last_delivery
        from fact
        union all
        select office_code, region_code, null, 0, '', false, false, units, joined, null from unit
        union all
        select office_code, region_code, null, 0, '', false, false, 0, 0, last_delivery from delivering
      )
      select
        :run,
        case
          when grouping(office_code) = 0 then 'OFFICE'
          when grouping(region_code) = 0 then 'REGION'
          when grouping(procedure_code) = 0 then 'PROCEDURE'
          else 'WHOLE'
        end,
        coalesce(office_code, region_code, procedure_code, ''),
        coalesce(sum(open), 0),
        count(*) filter (where state = 'STALLED'),
        count(*) filter (where state = 'LATE_WITH_REASON'),
        count(*) filter (where state = 'NOT_TAKEN_UP'),
        count(*) filter (where state = 'WAITING_UNIT'),
        count(*) filter (where open = 1 and no_rule),
        count(*) filter (where due),
        coalesce(sum(units), 0),
        coalesce(sum(joined), 0),
        max(last_delivery)
      from part
      group by grouping sets ((), (region_code), (office_code), (procedure_code))
      having grouping(procedure_code) = 1 or procedure_code is not null
      """;

  /** Stalled dossiers of a day are those that the night of that day counted. */
  static final String TREND =
      """
      insert into dossier.night_trend (run_id, day, received, finished, late, stalled)
      with received as (
        select received_on as day, count(*) as dossiers from fact group by received_on
      ),
      ended as (
        select ended_on as day, count(*) as dossiers, count(*) filter (where state = 'FINISHED_LATE') as late
        from fact
        group by ended_on
      ),
      counted as (
        select n.business_date as day, s.stalled
        from dossier.chain(:run) n
        join dossier.night_stock s on s.run_id = n.run_id and s.scope = 'WHOLE'
      )
      select
        :run, d.day::date, coalesce(r.dossiers, 0), coalesce(e.dossiers, 0), coalesce(e.late, 0), c.stalled
      from generate_series(cast(:date as timestamp) - interval '29 days', cast(:date as timestamp), interval '1 day') d (day)
      left join received r on r.day = d.day::date
      left join ended e on e.day = d.day::date
      left join counted c on c.day = d.day::date
      """;
}

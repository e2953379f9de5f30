package vn.sokhop.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.JudgedDates;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;
import vn.sokhop.feed.Feed;

/**
 * Finds the files that should have come. A working day expects a file of each expected feed from
 * every office with open accounts (the unit's feeds: from every such unit); what was missing on an
 * earlier night is looked for again. A file that is held or refused has come.
 */
final class MissingFiles {
  private static final String FIND =
      """
      insert into intake.missing_file (run_id, feed, sender, business_date)
      with account as (
        select distinct on (a.account_no)
          a.account_no, a.office_code, a.unit_code, a.opened_on, a.closed_on, a.status
        from intake.account a
        where a.business_date <= :date
        order by a.account_no, a.business_date desc, a.delivery_id desc, a.line_no desc
      ),
      open_account as (
        select office_code, unit_code
        from account
        where status <> 'CLOSED'
          and opened_on <= :date
          and (closed_on is null or closed_on > :date)
      ),
      expected as (
        select f.feed, o.office_code as sender, w.business_date
        from unnest(cast(:offices as text[])) f (feed)
        cross join (select distinct office_code from open_account) o
        cross join unnest(cast(:workingDays as date[])) w (business_date)
        union
        select f.feed, o.unit_code, w.business_date
        from unnest(cast(:units as text[])) f (feed)
        cross join (select distinct unit_code from open_account) o
        cross join unnest(cast(:workingDays as date[])) w (business_date)
        union
        select m.feed, m.sender, m.business_date
        from intake.missing_file m
        where m.business_date <= :date
          and m.run_id <> :run
          and m.feed = any(cast(:offices as text[]) || cast(:units as text[]))
      )
      select :run, e.feed, e.sender, e.business_date
      from expected e
      where not exists (
        select 1
        from intake.delivery d
        where d.feed = e.feed
          and d.sender = e.sender
          and e.business_date between d.business_date and d.last_date
          and d.state in ('ACCEPTED', 'SUPERSEDED', 'HELD', 'REFUSED')
      )
      """;

  private final JdbcClient jdbc;
  private final IntakeProperties properties;
  private final WorkingCalendar calendar;
  private final JudgedDates judged;

  MissingFiles(
      JdbcClient jdbc, IntakeProperties properties, WorkingCalendar calendar, JudgedDates judged) {
    this.jdbc = jdbc;
    this.properties = properties;
    this.calendar = calendar;
    this.judged = judged;
  }

  void find(Run run) {
    jdbc.sql("delete from intake.missing_file where run_id = :run")
        .param("run", run.runId())
        .update();
    jdbc.sql(FIND)
        .param("run", run.runId())
        .param("date", run.businessDate())
        .param("workingDays", SqlArray.dates(workingDays(run.businessDate())))
        .param("offices", expected(Feed.Kind.TREASURY, Feed.Kind.DOSSIER))
        .param("units", expected(Feed.Kind.UNIT))
        .update();
  }

  /**
   * The date itself, and those since the last complete night: a night that was left out has files
   * too.
   */
  private List<LocalDate> workingDays(LocalDate date) {
    LocalDate last =
        judged.judged().stream()
            .filter(night -> night.isBefore(date))
            .max(Comparator.naturalOrder())
            .orElse(date.minusDays(1));
    return last.plusDays(1).datesUntil(date.plusDays(1)).filter(calendar::isWorkingDay).toList();
  }

  private String[] expected(Feed.Kind... kinds) {
    return List.of(Feed.values()).stream()
        .filter(feed -> List.of(kinds).contains(feed.kind()) && properties.expected(feed))
        .map(Feed::feedName)
        .toArray(String[]::new);
  }
}

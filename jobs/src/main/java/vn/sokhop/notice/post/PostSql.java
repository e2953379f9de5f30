package vn.sokhop.notice.post;

/** Statements of the delivery. */
final class PostSql {
  private PostSql() {}

  /** Messages whose time has come, a page at a time. */
  static final String DUE =
      """
      select w.message_key
      from notice.waiting w
      join notice.message m on m.message_key = w.message_key
      where w.not_before <= :now
        and (:all or m.urgent)
        and w.message_key > :after
      order by w.message_key
      limit 500
      """;

  /** Those nobody else is at: the rows are locked until the attempts are committed. */
  static final String TAKE =
      """
      select
        m.message_key, m.message_id, m.recipient, m.subject, t.text, m.business_date, m.composed_at, w.tries
      from notice.waiting w
      join notice.message m on m.message_key = w.message_key
      join notice.message_text t on t.message_key = w.message_key
      where w.message_key = any (:keys)
        and w.not_before <= :now
      order by w.message_key
      for update of w skip locked
      """;

  static final String ATTEMPTS =
      """
      insert into notice.attempt (message_key, at, outcome, detail)
      select a.message_key, cast(:at as timestamptz), a.outcome, a.detail
      from unnest(:keys, :outcomes, :details) with ordinality a (message_key, outcome, detail, n)
      order by a.n
      """;

  static final String DONE = "delete from notice.waiting where message_key = any (:keys)";

  static final String LATER =
      """
      update notice.waiting
      set tries = :tries, not_before = :notBefore
      where message_key = :key
      """;

  /** When the server was last found not to answer, if nothing got through since. */
  static final String UNREACHABLE_SINCE =
      """
      select at
      from (select outcome, at from notice.attempt order by attempt_no desc limit 1) last
      where outcome = 'UNREACHABLE'
      """;
}

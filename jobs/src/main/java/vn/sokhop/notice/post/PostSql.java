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

  /** One of them, if nobody else is at it: the row is locked until the attempt is committed. */
  static final String TAKE =
      """
      select
        m.message_key, m.message_id, m.recipient, m.subject, t.text, m.business_date, m.composed_at, w.tries
      from notice.waiting w
      join notice.message m on m.message_key = w.message_key
      join notice.message_text t on t.message_key = w.message_key
      where w.message_key = :key
        and w.not_before <= :now
      for update of w skip locked
      """;

  static final String ATTEMPT =
      """
      insert into notice.attempt (message_key, at, outcome, detail)
      values (:key, :at, :outcome, :detail)
      """;

  static final String DONE = "delete from notice.waiting where message_key = :key";

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

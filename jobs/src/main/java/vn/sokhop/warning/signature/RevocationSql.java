package vn.sokhop.warning.signature;

/**
 * Statements about certificates of which a night hears first that they are revoked. Parameters:
 * base and watermark (last deliveries that the night before and this one see), date, judged (dates
 * that are judged tonight), reversals.
 */
final class RevocationSql {
  private RevocationSql() {}

  private static final String NEWS =
      """
      with news as materialized (
        select warning.certificate(certificate_serial) as certificate, min(revoked_at) as revoked_at
        from intake.signer
        where delivery_id > :base
          and delivery_id <= :watermark
          and revoked_at is not null
        group by 1
      )
      """;

  /**
   * Dates not judged tonight on which a certificate was used whose revocation is news, from before
   * it was revoked by so many days as entries are backdated. Parameter: backdated.
   */
  static final String DATES =
      NEWS
          + """
          select distinct u.business_date
          from news n
          join warning.certificate_use u
            on u.certificate = n.certificate
            and u.business_date <= :date
            and u.business_date >= (n.revoked_at at time zone 'Asia/Ho_Chi_Minh')::date - :backdated
          where u.business_date <> all (:judged)
          order by u.business_date
          """;

  /** Entries of the date that were signed with such a certificate once it was revoked. */
  static final String ENTRIES =
      "create temporary table doubtful_entry on commit drop as\n"
          + NEWS
          + "select\n"
          + SignatureSql.SIGNED
          + SignatureSql.ONLINE_DEBITS
          + """
          and t.unit_code in (
            select u.unit_code
            from news n
            join warning.certificate_use u on u.certificate = n.certificate and u.business_date = :date)
          and exists (
            select 1
            from news n
            where (n.certificate = warning.certificate(t.first_certificate)
                and n.revoked_at <= coalesce(t.first_signed_at, t.posted_at))
              or (n.certificate = warning.certificate(t.second_certificate)
                and n.revoked_at <= coalesce(t.second_signed_at, t.posted_at)))
          """;
}

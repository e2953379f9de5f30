package vn.sokhop.dossier.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.dossier.life.Snapshot;

/**
 * The entries of the ledger that name a dossier, and those that say that they reverse them. A
 * reversal is the whole entry on the other side of the same account.
 */
final class BookedEntries {
  /** Its own days first: the planner leaves out the rest. */
  private static final String ENTRIES =
      """
      with recursive booked as (
        select
          entry_id, business_date, account_no, unit_code, side, abs(amount) as amount, currency, reversal_of, delivery_id,
          line_no
        from intake.transaction
        where dossier_no = :no
          and business_date between :since and :date
          and (business_date < :date or posted_at <= :asOf)
        union
        select
          r.entry_id, r.business_date, r.account_no, r.unit_code, r.side, abs(r.amount), r.currency, r.reversal_of,
          r.delivery_id, r.line_no
        from booked b
        join intake.transaction r on r.reversal_of = b.entry_id
        where r.business_date between :since and :date
          and (r.business_date < :date or r.posted_at <= :asOf)
      )
      select
        b.entry_id, b.business_date, b.account_no, b.unit_code, b.side = 'D' as is_debit, b.amount, b.currency,
        coalesce(b.reversal_of, '') as reversal_of,
        exists (
          select 1
          from intake.entry_of_id p
          join intake.file_day d on d.delivery_id = p.delivery_id and d.business_date <= :date
          join intake.transaction o
            on o.business_date = d.business_date and o.delivery_id = p.delivery_id and o.line_no = p.line_no
          where p.entry_id = b.reversal_of
            and o.account_no = b.account_no
            and o.currency = b.currency
            and o.side <> b.side
            and abs(o.amount) = b.amount) as reverses,
        f.file_name || ':' || b.line_no as place
      from booked b
      join intake.delivered_file f on f.delivery_id = b.delivery_id
      order by b.business_date, b.entry_id collate "C"
      """;

  private static final int AMOUNT_COLUMN = 4;

  private final List<Entry> entries;

  private record Entry(
      String id,
      LocalDate date,
      String account,
      String unit,
      boolean isDebit,
      BigDecimal amount,
      String currency,
      String reversalOf,
      boolean reverses,
      String place) {}

  private BookedEntries(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Entries of the dates up to an instant; of its own day those that were posted by then.
   *
   * @param since first business date looked at
   */
  static BookedEntries of(JdbcClient db, String dossierNo, LocalDate since, LocalDateTime asOf) {
    return new BookedEntries(
        db.sql(ENTRIES)
            .param("no", dossierNo)
            .param("since", since)
            .param("date", asOf.toLocalDate())
            .param("asOf", DossierLookup.instant(asOf))
            .query(
                (row, n) ->
                    new Entry(
                        row.getString("entry_id"),
                        row.getObject("business_date", LocalDate.class),
                        row.getString("account_no"),
                        row.getString("unit_code"),
                        row.getBoolean("is_debit"),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getString("reversal_of"),
                        row.getBoolean("reverses"),
                        row.getString("place")))
            .list());
  }

  List<String> lines(Snapshot last, DeskTexts texts) {
    if (entries.isEmpty()) {
      return List.of("  " + texts.text("entries.none"));
    }
    Columns columns = new Columns(AMOUNT_COLUMN);
    for (Entry entry : entries) {
      columns.add(
          DeskTexts.plain(entry.id()),
          texts.date(entry.date()),
          entry.account(),
          texts.text(entry.isDebit() ? "entry.debit" : "entry.credit"),
          texts.amount(entry.amount(), entry.currency()),
          entry.place(),
          entry.reversalOf().isEmpty()
              ? ""
              : texts.text("entry.reverses", DeskTexts.plain(entry.reversalOf())));
    }
    List<String> lines = new ArrayList<>(columns.lines("  "));
    BigDecimal booked = booked(last.unitCode(), last.currency());
    BigDecimal asked = last.amount();
    lines.add("  " + sum(booked, asked, last.currency(), texts));
    return lines;
  }

  private static String sum(
      BigDecimal booked, @Nullable BigDecimal asked, String currency, DeskTexts texts) {
    String sum = texts.amount(booked, currency);
    if (asked == null) {
      return texts.text("entries.sum", sum);
    }
    return booked.compareTo(asked) == 0
        ? texts.text("entries.sum.equal", sum)
        : texts.text("entries.sum.differs", sum, texts.amount(asked, currency));
  }

  /** Debits of the unit less what reverses them, and so on, as the night counts them. */
  private BigDecimal booked(String unit, String currency) {
    Set<String> counted = new HashSet<>();
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Entry entry : entries) {
        boolean isCounted =
            entry.reverses()
                ? counted.contains(entry.reversalOf())
                : entry.isDebit() && entry.unit().equals(unit);
        if (isCounted) {
          grows |= counted.add(entry.id());
        }
      }
    }
    return entries.stream()
        .filter(entry -> counted.contains(entry.id()) && entry.currency().equals(currency))
        .map(entry -> entry.isDebit() ? entry.amount() : entry.amount().negate())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

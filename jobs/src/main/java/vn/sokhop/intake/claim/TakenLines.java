package vn.sokhop.intake.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.reading.RejectReason;
import vn.sokhop.intake.storing.DayPartitions;

/** Rejects lines that were stored before it was known that they name what is another's. */
public final class TakenLines {
  private final JdbcOperations batch;

  public TakenLines(JdbcOperations batch) {
    this.batch = batch;
  }

  /**
   * Moves lines of a delivery from the table of their feed to the rejected ones.
   *
   * @param next such lines, some at a time, until there are none
   * @param rawTexts of lines, by their numbers
   * @return how many they were
   */
  public int reject(
      Feed feed,
      RejectReason reason,
      int deliveryId,
      Supplier<List<Taken>> next,
      Function<Set<Integer>, Map<Integer, String>> rawTexts) {
    int count = 0;
    List<Taken> lines = next.get();
    while (!lines.isEmpty()) {
      Set<Integer> numbers = lines.stream().map(Taken::lineNo).collect(Collectors.toSet());
      move(feed, reason, deliveryId, lines, rawTexts.apply(numbers));
      count += lines.size();
      lines = next.get();
    }
    return count;
  }

  private void move(
      Feed feed,
      RejectReason reason,
      int deliveryId,
      List<Taken> lines,
      Map<Integer, String> rawTexts) {
    batch.batchUpdate(
        "delete from intake.%s where delivery_id = ? and line_no = ? and business_date = ?"
            .formatted(DayPartitions.table(feed)),
        lines.stream()
            .map(line -> new Object[] {deliveryId, line.lineNo(), line.businessDate()})
            .toList());
    batch.batchUpdate(
        """
        insert into intake.rejected_line (delivery_id, line_no, reason, arguments, raw_text)
        values (?, ?, ?, array[?, ?], ?)
        """,
        lines.stream()
            .map(
                line ->
                    new Object[] {
                      deliveryId,
                      line.lineNo(),
                      reason.name(),
                      line.named(),
                      line.firstPlace(),
                      rawTexts.getOrDefault(line.lineNo(), "")
                    })
            .toList());
  }
}

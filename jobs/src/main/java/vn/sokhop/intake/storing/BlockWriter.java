package vn.sokhop.intake.storing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;
import vn.sokhop.database.CopyTarget;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.checking.LineChecker;
import vn.sokhop.intake.line.AccountBook;

/**
 * Checks the lines of a chunk while they stream into the line tables, and writes rejects and
 * counters in the same transaction.
 */
public class BlockWriter implements ItemWriter<Block> {
  private static final String COPY_REJECTS =
      """
      copy intake.rejected_line (delivery_id, line_no, reason, arguments, raw_text)
      from stdin (format binary)
      """;

  private final DataSource dataSource;
  private final DayPartitions partitions;
  private final LoadingSql sql;
  private final AccountBook book;
  private final RowBuffer rows = new RowBuffer(2 << 20);
  private final RowBuffer rejects = new RowBuffer(1 << 16);
  private @Nullable PieceLoader loader;

  public BlockWriter(
      DataSource dataSource, DayPartitions partitions, LoadingSql sql, AccountBook book) {
    this.dataSource = dataSource;
    this.partitions = partitions;
    this.sql = sql;
    this.book = book;
  }

  @Override
  public void write(Chunk<? extends Block> chunk) throws SQLException {
    Map<Integer, Tally> tallies = new LinkedHashMap<>();
    rejects.clear();
    try (CopyTarget copy = new CopyTarget(DataSourceUtils.getConnection(dataSource))) {
      for (Block block : chunk) {
        for (Block.Part part : block.parts()) {
          if (part instanceof Block.Piece piece) {
            Tally tally = tallies.computeIfAbsent(piece.delivery().id(), id -> new Tally());
            load(piece, tally, copy);
          }
        }
      }
      copy.end();
      copy.write(COPY_REJECTS, rejects);
      copy.end();
    }
    sql.add(tallies);
    for (Block block : chunk) {
      for (Block.Part part : block.parts()) {
        if (part instanceof Block.Failure failure) {
          sql.refuse(failure);
        }
      }
    }
  }

  private void load(Block.Piece piece, Tally tally, CopyTarget copy) throws SQLException {
    rows.clear();
    Feed feed = piece.delivery().feed();
    Set<Integer> days = loader(piece).load(piece.slice(), tally);
    if (DayPartitions.isByDay(feed)) {
      makeDays(feed, days, copy);
    }
    copy.write(LineChecker.copyStatement(feed), rows);
  }

  private void makeDays(Feed feed, Set<Integer> days, CopyTarget copy) throws SQLException {
    List<LocalDate> dates = days.stream().map(LocalDate::ofEpochDay).toList();
    partitions.ensure(feed, dates);
    copy.know(DayPartitions.names(feed, dates));
  }

  private PieceLoader loader(Block.Piece piece) {
    PieceLoader current = loader;
    if (current == null || current.delivery().id() != piece.delivery().id()) {
      current =
          new PieceLoader(piece.delivery(), piece.header(), book, rows, rejects, LineObserver.NONE);
      loader = current;
    }
    return current;
  }
}

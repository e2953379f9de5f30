package vn.sokhop.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.sample.delivery.Deliveries;
import vn.sokhop.sample.delivery.Delivery;
import vn.sokhop.sample.delivery.FileNames;
import vn.sokhop.sample.delivery.Hand;

/**
 * The lines of one feed, sender and day on their way into one file or several. A plain delivery is
 * written as a stream; one with a plan is kept until it is known. A day without lines makes no
 * file.
 */
final class FeedWriter implements Closeable {
  private final Path target;
  private final List<LocalDate> dates;
  private final Feed feed;
  private final String sender;
  private final Hand hand;
  private final List<Delivery> deliveries;
  private final boolean streaming;
  private final List<List<String>> kept = new ArrayList<>();
  private @Nullable Opened opened;

  FeedWriter(
      Path target,
      List<LocalDate> dates,
      Feed feed,
      String sender,
      Hand hand,
      int day,
      Deliveries plan) {
    this.target = target;
    this.dates = dates;
    this.feed = feed;
    this.sender = sender;
    this.hand = hand;
    this.deliveries = plan.of(day);
    this.streaming = plan.isPlain();
  }

  void row(List<String> values) throws IOException {
    if (!streaming) {
      kept.add(values);
      return;
    }
    if (opened == null) {
      opened = open(deliveries.get(0), feed.header());
    }
    opened.row(values);
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
    if (!kept.isEmpty()) {
      for (Delivery delivery : deliveries) {
        deliver(delivery);
      }
    }
  }

  private void deliver(Delivery delivery) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(feed.header());
    rows.addAll(kept);
    List<List<String>> edited = delivery.edit().apply(rows);
    try (Opened file = open(delivery, edited.get(0))) {
      for (List<String> row : edited.subList(1, edited.size())) {
        file.row(row);
      }
      if (delivery.control() == Delivery.Control.OF_WHAT_WAS_SENT) {
        file.totalsOf(kept);
      }
    }
  }

  private Opened open(Delivery delivery, List<String> header) throws IOException {
    LocalDate date = dates.get(delivery.named());
    Path folder =
        delivery.arrives() > delivery.named()
            ? Sample.later(target, dates.get(delivery.arrives()))
            : Sample.inbox(target);
    Files.createDirectories(folder);
    String name = FileNames.of(feed.feedName(), sender, date, delivery.seq(), hand.extension());
    return new Opened(folder.resolve(name), date, delivery.control(), header);
  }

  /** A file of the feed with its running totals. */
  private final class Opened implements Closeable {
    private final Path path;
    private final LocalDate date;
    private final Delivery.Control control;
    private final OutFile file;
    private ControlTotals totals;

    Opened(Path path, LocalDate date, Delivery.Control control, List<String> header)
        throws IOException {
      this.path = path;
      this.date = date;
      this.control = control;
      this.file = new OutFile(path, hand, header);
      this.totals = new ControlTotals(header, feed.totalKeys(), feed.totalColumns());
    }

    void row(List<String> values) {
      file.row(values);
      totals.add(values);
    }

    void totalsOf(List<List<String>> sent) {
      totals = new ControlTotals(feed.header(), feed.totalKeys(), feed.totalColumns());
      sent.forEach(totals::add);
    }

    @Override
    public void close() throws IOException {
      file.close();
      boolean given = control != Delivery.Control.AS_USUAL || feed.controlled();
      if (given && control != Delivery.Control.ABSENT) {
        boolean withDigest =
            feed.equals(Feed.BALANCES) && control != Delivery.Control.OF_WHAT_WAS_SENT;
        totals.write(path, date, withDigest);
      }
    }
  }
}

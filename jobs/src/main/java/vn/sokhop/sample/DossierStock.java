package vn.sokhop.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sokhop.sample.delivery.FileNames;
import vn.sokhop.sample.delivery.Hand;
import vn.sokhop.sample.dossier.DossierBook;
import vn.sokhop.sample.dossier.OfficeTime;
import vn.sokhop.sample.treasury.Chance;
import vn.sokhop.sample.treasury.Names;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Province;
import vn.sokhop.sample.treasury.Unit;

/**
 * Any number of open dossiers on one date, in one snapshot file of each office, written as a
 * stream: to see how long a night takes. There are units and no accounts, so that no other file is
 * expected. Deterministic by seed.
 */
public final class DossierStock {
  private static final int UNITS_AN_OFFICE = 200;
  private static final int STALLED_EVERY = 500;

  private final LocalDate date;
  private final Chance chance;
  private final List<LocalDate> before = new ArrayList<>();
  private long snapshots;

  /**
   * What was written.
   *
   * @param open dossiers, all of them open
   * @param snapshots lines in all files together
   * @param stalled dossiers whose limit has passed without a reason at 24:00 of the date
   */
  public record Written(int open, long snapshots, int stalled) {}

  private DossierStock(long seed, LocalDate date) {
    this.date = date;
    this.chance = new Chance(seed, 4_711);
    LocalDate day = date;
    for (int back = 0; back < 20; back++) {
      day = OfficeTime.before(day);
      before.add(day);
    }
  }

  /**
   * Writes {@code inbox/} of a folder.
   *
   * @param date a working day, the business date of all files; all earlier snapshots are in them
   */
  public static Written write(Path target, long seed, LocalDate date, int offices, int open) {
    try {
      return new DossierStock(seed, date).write(target, seed, offices, open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Written write(Path target, long seed, int offices, int open) throws IOException {
    Province province = new Province(seed, 1, 0);
    for (int nth = 0; nth < offices; nth++) {
      Office office = province.foundOffice();
      for (int unit = 0; unit < UNITS_AN_OFFICE; unit++) {
        province.foundUnit(office, Unit.NEVER);
      }
    }
    Files.createDirectories(Sample.inbox(target));
    new Registry(target).write(province, date);
    int written = 0;
    int stalled = 0;
    for (int nth = 0; nth < offices; nth++) {
      Office office = province.offices().get(nth);
      String name = FileNames.of("dossiers", office.code(), date, 1, Hand.PLAIN.extension());
      Path file = Sample.inbox(target).resolve(name);
      int upTo = (int) ((long) open * (nth + 1) / offices);
      try (OutFile out = new OutFile(file, Hand.PLAIN, DossierBook.HEADER)) {
        for (; written < upTo; written++) {
          boolean late = written % STALLED_EVERY == STALLED_EVERY - 1;
          stalled += late ? 1 : 0;
          life(out, office.units().get(chance.below(UNITS_AN_OFFICE)), written, late);
        }
      }
    }
    return new Written(open, snapshots, stalled);
  }

  private void life(OutFile out, Unit unit, int nth, boolean late) {
    String handler = Names.person(nth % 400);
    String channel = chance.percent(90) ? "DVCTT" : "PAPER";
    int kind = late ? 0 : 1 + chance.below(10);
    LocalDateTime received = received(kind);
    String no = String.format(Locale.ROOT, "KB%s-%07d", unit.office().code(), nth);
    String procedure = kind == 2 ? "INVESTMENT_PAYMENT" : "RECURRENT_PAYMENT";
    List<String> about =
        List.of(
            unit.office().code(), unit.code(), procedure, channel, text(received.minusMinutes(9)));
    String amount = Long.toString(1_000L * (500 + chance.below(90_000)));
    Line line = new Line(out, no, about, received, handler, amount);
    line.write("RECEIVED", received, 0);
    switch (kind) {
      // Received a week before and not finished: late.
      case 0 -> line.write("IN_CONTROL", received.plusMinutes(20), 0);
      // Waited for the unit at the closing of three days, which move its limit beyond the date.
      case 1 -> {
        line.write("WAITING_UNIT", received.plusMinutes(30), 1);
        line.write("IN_CONTROL", date.atTime(9, 0), 1);
      }
      // Two working days, of which one is over.
      case 2, 3 -> line.write("WAITING_APPROVAL", received.plusMinutes(25), 0);
      case 4, 5, 6 -> line.write("WAITING_UNIT", received.plusMinutes(30), 1);
      default -> {}
    }
  }

  private LocalDateTime received(int kind) {
    LocalDate day =
        switch (kind) {
          case 0 -> before.get(5 + chance.below(10));
          case 1 -> before.get(2);
          case 2 -> before.get(0);
          case 4, 5, 6 -> before.get(chance.below(20));
          default -> date;
        };
    return day.atTime(7, 40).plusMinutes(chance.below(190)).plusSeconds(chance.below(60));
  }

  /** What all lines of one dossier have in common. */
  private final class Line {
    private final OutFile out;
    private final String no;
    private final List<String> about;
    private final String received;
    private final String handler;
    private final String amount;

    Line(
        OutFile out,
        String no,
        List<String> about,
        LocalDateTime received,
        String handler,
        String amount) {
      this.out = out;
      this.no = no;
      this.about = about;
      this.received = text(received);
      this.handler = handler;
      this.amount = amount;
    }

    void write(String stage, LocalDateTime since, int requests) {
      String at = text(since);
      List<String> row = new ArrayList<>(DossierBook.HEADER.size());
      row.add(no);
      row.add(at);
      row.addAll(about);
      row.addAll(List.of(received, stage, at, handler, amount, "VND", ""));
      row.addAll(List.of(Integer.toString(requests), "", "", "", "", ""));
      row.add(Integer.toString(date.getYear()));
      out.row(row);
      snapshots++;
    }
  }

  private static String text(LocalDateTime at) {
    String text = at.toString();
    return (text.length() == 16 ? text + ":00" : text) + "+07:00";
  }
}

package vn.sokhop.sample.delivery;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One file that carries the lines of a day.
 *
 * @param named index of the business date in its name
 * @param arrives index of the night before which it is put into the inbox
 * @param seq sequence number in its name
 * @param edit what was done to its rows; the first row is the header
 * @param control what its control file says
 */
public record Delivery(
    int named, int arrives, int seq, UnaryOperator<List<List<String>>> edit, Control control) {

  /** What the control file of a delivery is like. */
  public enum Control {
    /** Right where the feed asks for one, none elsewhere. */
    AS_USUAL,
    /** Right, also where the feed does not ask for one. */
    GIVEN,
    /** Not there, although the feed asks for one. */
    ABSENT,
    /** States what the sender had before the file lost or changed something on its way. */
    OF_WHAT_WAS_SENT
  }

  public static Delivery plain(int day) {
    return new Delivery(day, day, 1, UnaryOperator.identity(), Control.AS_USUAL);
  }

  public Delivery arriving(int night) {
    return new Delivery(named, night, seq, edit, control);
  }

  public Delivery numbered(int sequence) {
    return new Delivery(named, arrives, sequence, edit, control);
  }

  public Delivery namedFor(int day) {
    return new Delivery(day, arrives, seq, edit, control);
  }

  public Delivery edited(UnaryOperator<List<List<String>>> rows) {
    return new Delivery(named, arrives, seq, rows, control);
  }

  public Delivery controlled(Control saying) {
    return new Delivery(named, arrives, seq, edit, saying);
  }
}

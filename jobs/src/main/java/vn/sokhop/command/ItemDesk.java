package vn.sokhop.command;

import java.util.List;

/** The desk where people look at open items, explain them and close them. */
public interface ItemDesk {

  /** One plain line an item, in the order of the exception listing. */
  List<String> list(ItemFilter filter);

  /**
   * For a list that is empty: one plain line for each part of the filter that no item of any night
   * ever had. It may be mistyped.
   */
  List<String> neverSeen(ItemFilter filter);

  /**
   * Marks an open item as explained; it stays in the listing.
   *
   * @throws OperatorException when there is no such open item or no such cause
   */
  List<String> explain(ItemDecision decision);

  /**
   * Closes an open item; the caller has seen to the second person.
   *
   * @throws OperatorException when there is no such open item or no such cause
   */
  List<String> close(ItemDecision decision);

  /**
   * Notes a false alarm: the item and its repeats count as explained until a date.
   *
   * @throws OperatorException when there is no such item of a warning, when the second person or
   *     the words are missing, or when the date is too far away
   */
  List<String> silence(ItemSilence silence);

  /** One plain line for each note of false alarm that holds for the last night. */
  List<String> silences();
}

package vn.sokhop.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sokhop.feed.Feed;

/**
 * What was taken before a file is looked at: which contents, and what counts in each place. A place
 * is a feed, a sender and a date; one delivery counts in it, the accepted one.
 */
final class TakenBefore {
  private final Map<String, Taken> byContent;
  private final Map<String, Taken> byPlace;
  private final Map<String, Taken> saidOtherwise;

  /**
   * The first two maps grow with what is remembered.
   *
   * @param byContent by {@link #contentKeys}
   * @param byPlace accepted deliveries by {@link #place}
   * @param saidOtherwise by the name of a file of a registry with a content known from another
   *     date: the delivery that said something else since then
   */
  TakenBefore(
      Map<String, Taken> byContent, Map<String, Taken> byPlace, Map<String, Taken> saidOtherwise) {
    this.byContent = byContent;
    this.byPlace = byPlace;
    this.saidOtherwise = Map.copyOf(saidOtherwise);
  }

  /**
   * A delivery that was taken.
   *
   * @param read its lines
   * @param rejected those of them that were rejected
   */
  record Taken(
      String feed,
      String sender,
      LocalDate businessDate,
      int seq,
      String fileName,
      int read,
      int rejected) {
    String place() {
      return TakenBefore.place(feed, sender, businessDate);
    }
  }

  static String place(String feed, String sender, LocalDate businessDate) {
    return feed + "|" + sender + "|" + businessDate;
  }

  /**
   * What makes a file the same as one taken before: its content within the feed. A file without
   * lines says nothing that could be taken in twice: units without movements all send the same
   * bytes, every day. It is the same only from the same sender for the same date. Estimates that a
   * unit sends back as its office has them are its own word: they are the same only from the same
   * sender.
   */
  static List<String> contentKeys(
      String feed, @Nullable String sha256, String sender, LocalDate businessDate) {
    String whose = feed.equals(Feed.ESTIMATES.feedName()) ? feed + "|" + sender : feed;
    return List.of(whose + "|" + sha256, feed + "|" + sha256 + "|" + sender + "|" + businessDate);
  }

  /** The first key for a file with lines, the second for one without. */
  static String contentKey(List<String> keys, long lines) {
    return keys.get(lines > 0 ? 0 : 1);
  }

  /** The file as it is judged by what was taken before it. */
  SurveyedFile judged(SurveyedFile file) {
    return sameContent(file)
        .or(() -> file.verdict().isPresent() ? Optional.empty() : notNewer(file))
        .map(file::with)
        .orElse(file);
  }

  /** What is said of a file whose content was taken before. */
  Optional<FileVerdict> sameContent(SurveyedFile file) {
    return firstOf(file).map(first -> Verdicts.sameContent(first, instead(first, file)));
  }

  /** The delivery that was taken with the content of a file. */
  private Optional<Taken> firstOf(SurveyedFile file) {
    return file.identity()
        .flatMap(
            identity ->
                contentKeys(file, identity).stream()
                    .map(byContent::get)
                    .filter(Objects::nonNull)
                    .findFirst());
  }

  /** The delivery that counts by now where the first did. */
  private Optional<Taken> instead(Taken first, SurveyedFile file) {
    return Optional.ofNullable(byPlace.get(first.place()))
        .filter(counts -> !counts.equals(first))
        .or(() -> Optional.ofNullable(saidOtherwise.get(file.name())));
  }

  /** What is said of a file that is not newer than the delivery that counts in its place. */
  Optional<FileVerdict> notNewer(SurveyedFile file) {
    return file.identity()
        .flatMap(
            identity ->
                Optional.ofNullable(byPlace.get(place(identity)))
                    .filter(counts -> identity.seq() <= counts.seq())
                    .map(
                        counts ->
                            Verdicts.notNewer(identity.seq(), counts.seq(), counts.fileName())));
  }

  /** A file that was taken just now. */
  void remember(SurveyedFile file, int read, int rejected) {
    SurveyedFile.Identity identity = file.identity().orElseThrow();
    Taken now =
        new Taken(
            identity.feed().feedName(),
            identity.sender(),
            identity.businessDate(),
            identity.seq(),
            file.name(),
            read,
            rejected);
    byContent.put(contentKey(contentKeys(file, identity), read), now);
    byPlace.put(now.place(), now);
  }

  private static String place(SurveyedFile.Identity identity) {
    return place(identity.feed().feedName(), identity.sender(), identity.businessDate());
  }

  private static List<String> contentKeys(SurveyedFile file, SurveyedFile.Identity identity) {
    return contentKeys(
        identity.feed().feedName(), file.sha256(), identity.sender(), identity.businessDate());
  }
}

package vn.sokhop.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.layout.Layout;
import vn.sokhop.intake.layout.Mapping;
import vn.sokhop.intake.reading.FileForm;

/**
 * What is known of a file of the inbox before its lines are loaded.
 *
 * @param identity empty for a file of no feed
 * @param sha256 empty if it could not be read
 * @param verdict why it is not loaded; empty if it is
 * @param unknownColumns columns that are kept out
 */
record SurveyedFile(
    Path path,
    Optional<Identity> identity,
    String sha256,
    long bytes,
    ControlFile control,
    Optional<FileVerdict> verdict,
    List<String> unknownColumns) {
  /** The order in which a night takes its files in. */
  static final Comparator<SurveyedFile> ORDER =
      Comparator.comparing((SurveyedFile file) -> file.identity().isEmpty())
          .thenComparing(file -> file.identity().map(Identity::feed).orElse(Feed.UNITS))
          .thenComparing(file -> file.identity().map(Identity::businessDate).orElse(LocalDate.MIN))
          .thenComparing(file -> file.identity().map(Identity::sender).orElse(""))
          .thenComparing(file -> file.identity().map(Identity::seq).orElse(0))
          .thenComparing(SurveyedFile::name);

  SurveyedFile {
    unknownColumns = List.copyOf(unknownColumns);
  }

  /**
   * Who delivers what, and how it is to be read.
   *
   * @param lastDate latest date that a line may have
   * @param controlFile what the layout says of control files; empty: the rule of the feed
   */
  record Identity(
      Mapping mapping,
      String sender,
      LocalDate businessDate,
      int seq,
      LocalDate lastDate,
      Optional<IntakeProperties.ControlFileRule> controlFile,
      FileForm form) {
    Feed feed() {
      return mapping.feed();
    }

    /** Name of the layout; empty for a file of the contract. */
    String layout() {
      return mapping.layout().map(Layout::name).orElse("");
    }
  }

  String name() {
    return path.getFileName().toString();
  }

  SurveyedFile with(FileVerdict because) {
    return new SurveyedFile(
        path, identity, sha256, bytes, control, Optional.of(because), unknownColumns);
  }
}

package vn.sokhop.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.sokhop.feed.Feed;

/**
 * Settings of the intake: {@code sokhop.intake}.
 *
 * @param layouts folder of the layouts; need not exist
 * @param maxRecordBytes longest line; a longer one is rejected
 * @param oldestLineDate lines dated before are rejected as mistyped
 * @param maxUnpackedBytes most that a workbook may unpack to; a small one may not grow to it, see
 *     {@code WorkbookGuard}
 * @param maxUnpackedTextBytes most that a {@code .csv.gz} may unpack to
 * @param maxRows most rows of a workbook
 * @param feeds what differs from the defaults, by name of the feed
 */
@ConfigurationProperties("sokhop.intake")
@Validated
public record IntakeProperties(
    @DefaultValue("config/layouts") Path layouts,
    @DefaultValue("1048576") @Min(1024) @Max(16_777_216) int maxRecordBytes,
    @DefaultValue("1990-01-01") LocalDate oldestLineDate,
    @DefaultValue("2000000000") @Min(1_000_000) long maxUnpackedBytes,
    @DefaultValue("20000000000") @Min(1_000_000) long maxUnpackedTextBytes,
    @DefaultValue("1048576") @Min(1) int maxRows,
    @DefaultValue Map<String, FeedSettings> feeds) {

  /** Whether a control file must lie beside the data file. */
  public enum ControlFileRule {
    REQUIRED,
    OPTIONAL,
    /** Not looked at. */
    NONE
  }

  /** What a rejected line does to its file. */
  public enum LineErrors {
    REJECT_LINE,
    REJECT_FILE
  }

  /**
   * Settings of one feed; what is not set has its default.
   *
   * @param controlFile default: required for transactions and balances, optional for the rest
   * @param lineErrors default: reject the line
   * @param expected whether each office with open accounts delivers every working day; default:
   *     transactions and balances; registry feeds and those of a period are expected on no day
   * @param fromUnits whether a unit may send it, about itself; default: only what is the unit's own
   *     word, not the treasury's books, registers and registries
   * @param officeForUnits whether an office may send it also about a unit that sends it itself;
   *     default: no. Only of unit-records, unit-balances and confirmations
   */
  public record FeedSettings(
      @Nullable ControlFileRule controlFile,
      @Nullable LineErrors lineErrors,
      @Nullable Boolean expected,
      @Nullable Boolean fromUnits,
      @Nullable Boolean officeForUnits) {}

  public IntakeProperties {
    feeds = Map.copyOf(feeds);
    feeds.forEach(IntakeProperties::check);
  }

  private static void check(String name, FeedSettings settings) {
    Feed feed =
        Feed.named(name)
            .orElseThrow(
                () -> new IllegalArgumentException("sokhop.intake.feeds." + name + " is no feed"));
    if (Boolean.TRUE.equals(settings.expected()) && !comesEveryDay(feed)) {
      throw new IllegalArgumentException(
          "sokhop.intake.feeds."
              + name
              + ".expected: no file of "
              + name
              + " is due on a working day, so none can be missed: take the line out");
    }
    if (settings.officeForUnits() != null && !isOwnWord(feed)) {
      throw new IllegalArgumentException(
          "sokhop.intake.feeds."
              + name
              + ".office-for-units: "
              + name
              + " is not a unit's own book or answer: take the line out");
    }
  }

  private static boolean comesEveryDay(Feed feed) {
    return switch (feed.kind()) {
      case TREASURY, UNIT, DOSSIER -> true;
      case REGISTRY, PERIOD -> false;
    };
  }

  public ControlFileRule controlFile(Feed feed) {
    FeedSettings settings = feeds.get(feed.feedName());
    if (settings != null && settings.controlFile() != null) {
      return settings.controlFile();
    }
    return feed.kind() == Feed.Kind.TREASURY ? ControlFileRule.REQUIRED : ControlFileRule.OPTIONAL;
  }

  public LineErrors lineErrors(Feed feed) {
    FeedSettings settings = feeds.get(feed.feedName());
    return (settings != null && settings.lineErrors() != null)
        ? settings.lineErrors()
        : LineErrors.REJECT_LINE;
  }

  public boolean expected(Feed feed) {
    FeedSettings settings = feeds.get(feed.feedName());
    return (settings != null && settings.expected() != null)
        ? settings.expected()
        : feed.kind() == Feed.Kind.TREASURY;
  }

  /**
   * Whether a file of the feed may come from a unit. Else a unit could book its own entries, thaw
   * its own account or register its own signers, and nobody would be told.
   */
  public boolean fromUnits(Feed feed) {
    FeedSettings settings = feeds.get(feed.feedName());
    if (settings != null && settings.fromUnits() != null) {
      return settings.fromUnits();
    }
    return switch (feed.kind()) {
      case UNIT, PERIOD -> true;
      case TREASURY, DOSSIER, REGISTRY -> false;
    };
  }

  /**
   * Whether an office may send lines about a unit that delivers the feed itself. Else the office
   * could write the book that its own is compared with.
   */
  public boolean officeForUnits(Feed feed) {
    FeedSettings settings = feeds.get(feed.feedName());
    return settings != null && Boolean.TRUE.equals(settings.officeForUnits());
  }

  /** Feeds that say what the unit says; an office sends them for units that do not themselves. */
  static boolean isOwnWord(Feed feed) {
    return switch (feed) {
      case UNIT_RECORDS, UNIT_BALANCES, CONFIRMATIONS -> true;
      // of estimates the office's file is the treasury's side
      case TRANSACTIONS, BALANCES, DOSSIERS, ESTIMATES, UNITS, ACCOUNTS, SIGNERS -> false;
    };
  }
}

package vn.sokhop.notice;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.sokhop.notice.post.QuietHours;

/**
 * Settings of the stage: {@code sokhop.notice}. Addresses are plain, without a name.
 *
 * @param enabled false: nobody is told anything
 * @param movements units hear which accounts moved
 * @param movementsBackDays of late files only dates so many calendar days back are told
 * @param firstSigners first signers with an address hear what the contact of their unit hears
 * @param operators who hears of nights that failed and of files that are missing, held or refused
 * @param operatorsAtAnyHour these are not held in quiet hours
 * @param from sender of mails; its domain is that of the Message-ID
 * @param linesPerSection most lines of one kind about one place in a message, the rest is counted
 * @param quietFrom local time from which no mail is sent, {@code HH:mm}
 * @param quietTo local time until which no mail is sent; equal to quietFrom: no quiet hours
 * @param retryAfter how long to wait after an attempt that failed; twice as long after each further
 *     one, a day at most
 * @param maxTries after so many attempts that failed a message is given up
 * @param keepDays how long texts of messages are kept
 * @param smtp the mail server; without a host messages become files in the outbox
 */
@ConfigurationProperties("sokhop.notice")
public record NoticeProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("true") boolean movements,
    @DefaultValue("7") int movementsBackDays,
    @DefaultValue("true") boolean firstSigners,
    @DefaultValue List<String> operators,
    @DefaultValue("true") boolean operatorsAtAnyHour,
    @DefaultValue(NO_SENDER) String from,
    @DefaultValue("50") int linesPerSection,
    @DefaultValue("20:00") String quietFrom,
    @DefaultValue("06:00") String quietTo,
    @DefaultValue("15m") Duration retryAfter,
    @DefaultValue("10") int maxTries,
    @DefaultValue("400") int keepDays,
    @DefaultValue Smtp smtp) {
  static final String NO_SENDER = "sokhop@localhost";

  public NoticeProperties {
    operators = List.copyOf(operators);
    if (linesPerSection < 1
        || maxTries < 1
        || movementsBackDays < 0
        || keepDays < 0
        || retryAfter.isNegative()
        || retryAfter.isZero()) {
      throw new IllegalArgumentException(
          "lines-per-section, max-tries and retry-after must be positive, movements-back-days and"
              + " keep-days not negative");
    }
    QuietHours.of(quietFrom, quietTo);
  }

  QuietHours quietHours() {
    return QuietHours.of(quietFrom, quietTo);
  }

  /** How the connection to the mail server is protected. */
  public enum Tls {
    /** not at all: for a server on the same machine */
    NONE,
    /** the connection is changed to TLS before anything is said, or nothing is sent */
    STARTTLS,
    /** TLS from the first byte */
    TLS
  }

  /**
   * The mail server.
   *
   * @param host null or empty: none, messages become files
   * @param port usually 25, 587 or 465
   * @param user null or empty: without logging in
   * @param password best from {@code SOKHOP_NOTICE_SMTP_PASSWORD}
   * @param timeout for connecting and for every answer
   */
  public record Smtp(
      @Nullable String host,
      @DefaultValue("587") int port,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue("starttls") Tls tls,
      @DefaultValue("20s") Duration timeout) {

    boolean isSet() {
      return host != null && !host.isBlank();
    }
  }
}

package vn.sokhop.notice.post;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import vn.sokhop.calendar.TreasuryTime;

/**
 * A message, ready to leave. Its text has lines that end with a line feed.
 *
 * @param key what it is known by, 32 hex digits
 * @param messageId with its angle brackets; the same whenever the message is sent again
 */
public record Letter(
    String key,
    String messageId,
    String recipient,
    String subject,
    String text,
    LocalDate businessDate,
    OffsetDateTime composedAt) {

  /**
   * Who sends.
   *
   * @param address plain
   * @param name shown beside it
   */
  public record Sender(String address, String name) {}

  /**
   * The end of the business date: the same whenever it is written, unlike the time of composing.
   */
  ZonedDateTime endOfDate() {
    return businessDate.atTime(23, 59, 59).atZone(TreasuryTime.ZONE);
  }

  ZonedDateTime composed() {
    return composedAt.atZoneSameInstant(TreasuryTime.ZONE);
  }

  /** As a mail: one part of plain text, UTF-8. */
  MimeMessage mime(Session session, Sender sender, ZonedDateTime date) throws MessagingException {
    MimeMessage mail = new MimeMessage(session);
    try {
      mail.setFrom(
          new InternetAddress(sender.address(), sender.name(), StandardCharsets.UTF_8.name()));
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
    mail.setSubject(subject, StandardCharsets.UTF_8.name());
    mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setText(text.replace("\n", "\r\n"), StandardCharsets.UTF_8.name());
    mail.saveChanges();
    // saving makes an id of the time and the machine
    mail.setHeader("Message-ID", messageId);
    return mail;
  }
}

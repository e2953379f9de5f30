package vn.sokhop.notice;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import vn.sokhop.notice.NoticeProperties.Smtp;
import vn.sokhop.notice.NoticeProperties.Tls;
import vn.sokhop.notice.post.SmtpPost;

/** The mail server as configured. */
final class MailServer {
  private MailServer() {}

  static SmtpPost.Server of(Smtp smtp) {
    SmtpPost.Server server = new SmtpPost.Server();
    server.setHost(smtp.host());
    server.setPort(smtp.port());
    server.setProtocol("smtp");
    server.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties mail = server.getJavaMailProperties();
    String millis = Long.toString(smtp.timeout().toMillis());
    mail.setProperty("mail.smtp.connectiontimeout", millis);
    mail.setProperty("mail.smtp.timeout", millis);
    mail.setProperty("mail.smtp.writetimeout", millis);
    if (smtp.tls() == Tls.STARTTLS) {
      mail.setProperty("mail.smtp.starttls.enable", "true");
      mail.setProperty("mail.smtp.starttls.required", "true");
    }
    if (smtp.tls() == Tls.TLS) {
      mail.setProperty("mail.smtp.ssl.enable", "true");
    }
    mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (smtp.user() != null && !smtp.user().isBlank()) {
      mail.setProperty("mail.smtp.auth", "true");
      server.setUsername(smtp.user());
      server.setPassword(smtp.password());
    }
    return server;
  }
}

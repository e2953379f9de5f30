package vn.sokhop.notice.post;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail through an SMTP server, over one connection as long as that holds. */
public final class SmtpPost implements Post {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
  private static final int PERMANENT = 500;

  /**
   * Spring's sender, of which we hold the connection ourselves: each message is committed alone.
   */
  public static final class Server extends JavaMailSenderImpl {
    Transport open() throws MessagingException {
      return connectTransport();
    }
  }

  private final Server server;
  private final Letter.Sender sender;
  private @Nullable Transport connection;

  public SmtpPost(Server server, Letter.Sender sender) {
    this.server = server;
    this.sender = sender;
  }

  @Override
  public boolean isSilent() {
    return false;
  }

  @Override
  public Outcome deliver(Letter letter) {
    MimeMessage mail;
    try {
      mail = letter.mime(server.getSession(), sender, letter.composed());
    } catch (MessagingException unfit) {
      return new Outcome(Result.REFUSED, oneLine(unfit));
    }
    Transport open;
    try {
      open = connected();
    } catch (MessagingException | IllegalStateException unreachable) {
      return new Outcome(Result.UNREACHABLE, oneLine(unreachable));
    }
    try {
      open.sendMessage(mail, new Address[] {new InternetAddress(letter.recipient(), true)});
      return new Outcome(Result.SENT, String.valueOf(server.getHost()));
    } catch (MessagingException failed) {
      Outcome outcome = new Outcome(result(failed), oneLine(failed));
      // What state the server is in after a failure is not known.
      close();
      return outcome;
    }
  }

  private Transport connected() throws MessagingException {
    Transport open = connection;
    if (open == null || !open.isConnected()) {
      close();
      open = server.open();
      connection = open;
    }
    return open;
  }

  /**
   * What a failure means. One that came after the connection stood is laid to the message, even if
   * the server hung up: it would stop all others for ever otherwise. Only who is not let in to send
   * at all is not let in with the next message either.
   */
  private static Result result(MessagingException failed) {
    for (Exception cause = failed; cause != null; cause = next(cause)) {
      if (cause instanceof SMTPAddressFailedException address) {
        return address.getReturnCode() >= PERMANENT ? Result.REFUSED : Result.FAILED;
      }
      if (cause instanceof SMTPSendFailedException command
          && command.getReturnCode() >= PERMANENT
          && String.valueOf(command.getCommand()).startsWith("MAIL")) {
        return Result.UNREACHABLE;
      }
    }
    return Result.FAILED;
  }

  private static @Nullable Exception next(Exception cause) {
    return cause instanceof MessagingException chained ? chained.getNextException() : null;
  }

  private static String oneLine(Exception trouble) {
    StringBuilder text = new StringBuilder();
    for (Exception cause = trouble; cause != null; cause = next(cause)) {
      String message = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
      if (text.indexOf(message) < 0) {
        text.append(text.isEmpty() ? "" : "; ").append(message);
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    Transport open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException gone) {
        LOG.debug("the connection to the mail server was gone already", gone);
      }
    }
  }
}

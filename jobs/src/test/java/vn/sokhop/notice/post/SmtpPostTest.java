package vn.sokhop.notice.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the answers of a mail server mean, and when people are not disturbed. */
class SmtpPostTest {
  private static final Letter LETTER =
      new Letter(
          "0123456789abcdef0123456789abcdef",
          "<0123456789abcdef0123456789abcdef@kbnn.example>",
          "holder@th1.example",
          "Thông báo",
          "Trường\n",
          LocalDate.of(2026, 11, 16),
          OffsetDateTime.parse("2026-11-16T19:30:00+07:00"));

  /** A server over a socket that gives one answer of its own at one command. */
  private static final class Answering implements AutoCloseable {
    private final ServerSocket socket;
    private final String at;
    private final String answer;

    Answering(String at, String answer) throws IOException {
      this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      this.at = at;
      this.answer = answer;
      Thread thread = new Thread(this::serve, "answering");
      thread.setDaemon(true);
      thread.start();
    }

    private void serve() {
      try (Socket client = socket.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
          OutputStream out = client.getOutputStream()) {
        say(out, "220 test");
        boolean isText = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (isText && !line.equals(".")) {
            continue;
          }
          String command = isText ? "TEXT" : line.split("[ :]", 2)[0];
          isText = command.equals("DATA");
          if (!command.equals(at)) {
            say(out, isText ? "354 go on" : "250 ok");
          } else if (answer.equals("hang up")) {
            return;
          } else {
            say(out, answer);
            isText = false;
          }
        }
      } catch (IOException gone) {
        // the client has hung up, or the test is over
      }
    }

    private static void say(OutputStream out, String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static Post.Outcome deliver(String at, String answer, boolean tls) throws IOException {
    try (Answering answering = new Answering(at, answer)) {
      SmtpPost.Server server = new SmtpPost.Server();
      server.setHost("127.0.0.1");
      server.setPort(answering.socket.getLocalPort());
      server.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
      if (tls) {
        server.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
        server.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");
      }
      try (SmtpPost post =
          new SmtpPost(server, new Letter.Sender("sokhop@kbnn.example", "Kho bạc"))) {
        return post.deliver(LETTER);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, '', SENT",
    "RCPT, 550 no such user, REFUSED",
    "RCPT, 450 mailbox busy, FAILED",
    "TEXT, 451 local error, FAILED",
    "TEXT, 554 looks like advertising, FAILED",
    "MAIL, 530 log in first, UNREACHABLE",
    "EHLO, hang up, UNREACHABLE",
    "RCPT, hang up, FAILED",
    "TEXT, hang up, FAILED"
  })
  void anAnswerDecidesWhatBecomesOfAMessage(String at, String answer, Post.Result result)
      throws IOException {
    Post.Outcome outcome = deliver(at, answer, false);
    assertThat(outcome.result()).as(outcome.detail()).isEqualTo(result);
    if (answer.matches("\\d.*")) {
      assertThat(outcome.detail()).contains(answer);
    }
  }

  @Test
  void withoutTheTlsThatIsAskedForNothingIsSaid() throws IOException {
    assertThat(deliver("NONE", "", true).result()).isEqualTo(Post.Result.UNREACHABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "20:00, 06:00, 2026-11-16T19:59:59+07:00, false",
    "20:00, 06:00, 2026-11-16T20:00:00+07:00, true",
    "20:00, 06:00, 2026-11-16T22:59:59Z, true",
    "20:00, 06:00, 2026-11-16T23:00:00Z, false",
    "12:00, 13:00, 2026-11-16T12:30:00+07:00, true",
    "12:00, 13:00, 2026-11-16T13:00:00+07:00, false",
    "06:00, 06:00, 2026-11-16T06:00:00+07:00, false"
  })
  void quietHoursAreLocalAndMayGoOverMidnight(
      String from, String to, ZonedDateTime now, boolean quiet) {
    assertThat(QuietHours.of(from, to).isQuiet(now)).isEqualTo(quiet);
    assertThat(QuietHours.of(from, to).from()).isEqualTo(LocalTime.parse(from));
  }

  @ParameterizedTest
  @CsvSource({"1, PT15M", "2, PT30M", "3, PT1H", "8, PT24H", "60, PT24H"})
  void pausesDoubleUpToADay(int tries, Duration pause) {
    assertThat(new Postman.Retries(Duration.ofMinutes(15), 10).pause(tries)).isEqualTo(pause);
  }
}

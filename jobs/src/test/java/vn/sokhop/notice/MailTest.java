package vn.sokhop.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.Run;
import vn.sokhop.command.notice.Errand;
import vn.sokhop.command.notice.TellsFailure;
import vn.sokhop.database.DatabaseAddress;
import vn.sokhop.database.DatabaseServer;
import vn.sokhop.operation.RunResult;

/**
 * Mails through a real SMTP server: when they leave, how often, and what happens when it is down.
 */
@TestPropertySource(
    properties = {
      "sokhop.notice.from=sokhop@kbnn.example",
      "sokhop.notice.smtp.host=127.0.0.1",
      "sokhop.notice.smtp.tls=none",
      "sokhop.notice.smtp.timeout=5s",
      "sokhop.notice.max-tries=3"
    })
class MailTest extends NoticeNights {
  private static final int PORT = freePort();
  private static final String DEBIT = "E1 " + ACCOUNT + " 1500000 CERT-1 CERT-2";

  @Autowired TellsFailure teller;
  @Autowired List<Errand> errands;
  @Autowired DatabaseServer database;
  private GreenMail server;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) {
    registry.add("sokhop.notice.smtp.port", () -> PORT);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @BeforeEach
  void startServer() {
    server = server();
  }

  private static GreenMail server() {
    GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  private List<String> arrived() throws MessagingException {
    List<String> arrived = new ArrayList<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      arrived.add(mail.getAllRecipients()[0].toString());
    }
    arrived.sort(null);
    return arrived;
  }

  @Test
  void aNightSendsOneMailARecipient() throws Exception {
    debits(MON, 1, DEBIT);
    RunResult result = night(MON);
    assertThat(result.isComplete()).isTrue();
    assertThat(arrived()).containsExactly(FIRST, HOLDER);
    MimeMessage mail =
        Arrays.stream(server.getReceivedMessages())
            .filter(one -> isTo(one, HOLDER))
            .findFirst()
            .orElseThrow();
    assertThat(mail.getSubject()).isEqualTo("State Treasury: notices of 2026-11-16");
    assertThat(mail.getFrom()[0])
        .hasToString(
            "=?UTF-8?Q?Kho_b=E1=BA=A1c_Nh=C3=A0_n=C6=B0=E1=BB=9Bc?= <sokhop@kbnn.example>");
    assertThat(mail.getHeader("Date", null)).isEqualTo("Mon, 16 Nov 2026 19:30:00 +0700");
    assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo(text(MON, HOLDER).strip())
        .contains("Trường Tiểu học số 1");
    assertThat(mail.getMessageID())
        .matches("<[0-9a-f]{32}@kbnn\\.example>")
        .isEqualTo(
            strings("select message_id from notice.message where recipient = '" + HOLDER + "'")
                .get(0));
    assertThat(files("2026-11-16/notices")).isEmpty();
    night(MON, true);
    desk.send();
    assertThat(arrived()).hasSize(2);
  }

  private static boolean isTo(MimeMessage mail, String recipient) {
    try {
      return mail.getAllRecipients()[0].toString().equals(recipient);
    } catch (MessagingException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void mailsAreHeldInQuietHoursExceptThoseToOperators() throws Exception {
    clock.set("2026-11-16T20:00");
    debits(MON, 1, DEBIT);
    write("balances_0661_20261116_01.csv", "no,header,of,ours\n1,2,3,4\n");
    assertThat(night(MON).isComplete()).isTrue();
    assertThat(arrived()).containsExactly(OPERATOR);
    teller.nightFailed(new Run(99, TUE, 1, 0), "out of order");
    assertThat(arrived()).containsExactly(OPERATOR, OPERATOR);
    clock.set("2026-11-17T05:59");
    errands.forEach(Errand::run);
    assertThat(desk.send())
        .containsExactly(
            "0 sent, 0 written as files, 0 failed, 0 refused, 2 waiting.",
            "Quiet hours until 06:00: mails are held, except those to operators.");
    clock.set("2026-11-17T06:00");
    errands.forEach(Errand::run);
    assertThat(arrived()).containsExactly(FIRST, HOLDER, OPERATOR, OPERATOR);
  }

  @Test
  void aServerThatIsDownHoldsNothingUpAndGetsEverythingLater() throws Exception {
    server.stop();
    debits(MON, 1, DEBIT);
    RunResult result = night(MON);
    assertThat(result.isComplete()).isTrue();
    assertThat(result.exitCode().number()).isIn(0, 3);
    assertThat(strings("select outcome from notice.attempt")).containsExactly("UNREACHABLE");
    assertThatThrownBy(() -> desk.send())
        .isInstanceOf(OperatorException.class)
        .hasMessageStartingWith("The mail server cannot be used: ")
        .hasMessageContaining("2 messages wait");
    server = server();
    errands.forEach(Errand::run);
    assertThat(arrived()).as("the service waits a while").isEmpty();
    clock.set("2026-11-16T19:46");
    errands.forEach(Errand::run);
    assertThat(arrived()).containsExactly(FIRST, HOLDER);
    assertThat(strings("select count(*)::text from notice.waiting")).containsExactly("0");
  }

  @Test
  void aMessageThatFailsIsTriedAgainLaterAndGivenUpInTheEnd() throws Exception {
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, address) -> {
              if (address.getEmail().equals(HOLDER)) {
                throw new MessagingException("mailbox is full");
              }
              return server.getUserManager().getUserByEmail(address.getEmail()) == null
                  ? server
                      .getUserManager()
                      .createUser(address.getEmail(), address.getEmail(), address.getEmail())
                  : server.getUserManager().getUserByEmail(address.getEmail());
            });
    debits(MON, 1, DEBIT);
    assertThat(night(MON).isComplete()).isTrue();
    assertThat(
            strings(
                "select tries || ' ' || (not_before at time zone 'Asia/Ho_Chi_Minh')::time from notice.waiting"))
        .containsExactly("1 19:45:00");
    clock.set("2026-11-16T19:45");
    desk.send();
    assertThat(
            strings(
                "select tries || ' ' || (not_before at time zone 'Asia/Ho_Chi_Minh')::time from notice.waiting"))
        .containsExactly("2 20:15:00");
    clock.set("2026-11-17T06:15");
    desk.send();
    assertThat(
            strings(
                "select outcome from notice.attempt where message_key in (select message_key from notice.message where recipient = '"
                    + HOLDER
                    + "') order by attempt_no"))
        .containsExactly("FAILED", "FAILED", "FAILED", "GIVEN_UP");
    assertThat(desk.list(MON, null))
        .anyMatch(line -> line.startsWith("2026-11-16  given up  " + HOLDER));
    clock.set("2026-11-20T09:00");
    desk.send();
    assertThat(strings("select count(*)::text from notice.attempt")).containsExactly("5");
  }

  /**
   * The process is killed when the server has taken the mail and the attempt is not committed: the
   * mail arrives once more, with the same Message-ID, and never again.
   */
  @Test
  void killedBetweenSendingAndCommitOneMailArrivesTwiceWithOneId() throws Exception {
    // the child goes by the machine's clock, whatever that says
    clock.set("2020-01-06T21:00");
    debits(MON, 1, DEBIT);
    night(MON);
    assertThat(arrived()).isEmpty();
    DatabaseAddress address = database.address();
    try (Connection blocker = address.connect();
        Statement sql = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      // the mail leaves before its attempt is written, and this is where it stops
      sql.execute("lock table notice.attempt in exclusive mode");
      Process child = send(address);
      try {
        assertThat(server.waitForIncomingEmail(60_000, 1)).isTrue();
        assertThat(child.isAlive()).isTrue();
      } finally {
        child.destroyForcibly().waitFor();
      }
      blocker.rollback();
    }
    assertThat(arrived()).hasSize(1);
    String first = server.getReceivedMessages()[0].getMessageID();
    endBackendOfTheChild();
    assertThat(strings("select count(*)::text from notice.waiting")).containsExactly("2");
    assertThat(send(address).waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(send(address).waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> ids = new ArrayList<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      ids.add(mail.getMessageID());
    }
    assertThat(ids).hasSize(3);
    assertThat(ids.stream().distinct()).hasSize(2);
    assertThat(ids.stream().filter(first::equals)).hasSize(2);
    assertThat(strings("select outcome from notice.attempt")).containsExactly("SENT", "SENT");
  }

  private void endBackendOfTheChild() throws InterruptedException {
    // the server of the database sees that its client is gone when it next talks to it
    for (int i = 0;
        i < 100
            && !strings(
                    "select state from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'")
                .isEmpty();
        i++) {
      Thread.sleep(100);
    }
  }

  private Process send(DatabaseAddress address) throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path")
                .replace(
                    "target" + File.separator + "test-classes",
                    "target" + File.separator + "classes"),
            "vn.sokhop.Sokhop",
            "--home",
            folders.home().toString(),
            "--config",
            Path.of("..", "config").toAbsolutePath().normalize().toString(),
            "--lang",
            "en",
            "notices",
            "send");
    process
        .environment()
        .putAll(
            Map.of(
                "SOKHOP_DB_URL", address.url(),
                "SOKHOP_DB_USER", address.user(),
                "SOKHOP_DB_PASSWORD", String.valueOf(address.password()),
                "SOKHOP_NOTICE_FROM", "sokhop@kbnn.example",
                "SOKHOP_NOTICE_SMTP_HOST", "127.0.0.1",
                "SOKHOP_NOTICE_SMTP_PORT", Integer.toString(PORT),
                "SOKHOP_NOTICE_SMTP_TLS", "none",
                "SOKHOP_NOTICE_QUIETFROM", "00:00",
                "SOKHOP_NOTICE_QUIETTO", "00:00"));
    return process
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(folders.home().resolve("console.txt").toFile()))
        .start();
  }
}

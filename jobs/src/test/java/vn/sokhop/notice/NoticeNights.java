package vn.sokhop.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.Folders;
import vn.sokhop.command.notice.NoticeDesk;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/**
 * A small treasury whose nights tell people things: a unit with contacts, files as tests want them.
 */
@Import(NoticeNights.Clocks.class)
@TestPropertySource(
    properties = {
      "sokhop.lang=en",
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.balances.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false",
      "sokhop.offices.list.0661.email=pgd1@kbnn.example",
      "sokhop.notice.operators=ops@kbnn.example"
    })
abstract class NoticeNights extends PostgresTest {
  static final LocalDate MON = LocalDate.of(2026, 11, 16);
  static final LocalDate TUE = LocalDate.of(2026, 11, 17);
  static final String ACCOUNT = "3713.0.1055555.00000";
  static final String HOLDER = "holder@th1.example";
  static final String FIRST = "first@th1.example";
  static final String OPERATOR = "ops@kbnn.example";
  static final String OFFICE = "pgd1@kbnn.example";

  /** The time a test sets. */
  static final class TestClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private volatile Instant now = Instant.EPOCH;

    void set(String local) {
      now = ZonedDateTime.parse(local + ":00+07:00").toInstant();
    }

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @TestConfiguration
  static class Clocks {
    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;
  @Autowired NoticeDesk desk;
  @Autowired TestClock clock;

  @BeforeEach
  void freshStart() throws IOException {
    clock.set("2026-11-16T19:30");
    Emptied.installation(db, folders);
    write(
        "accounts_all_20261102_01.csv",
        """
        account_no,unit_code,office_code,account_name,balance_side,opened_on
        3713.0.1055555.00000,1055555,0661,Tiền gửi khác,CREDIT,2020-01-01
        3714.0.1055555.00000,1055555,0661,Tiền gửi thu phí,CREDIT,2020-01-01
        """);
    units("20261102", HOLDER);
    signers(FIRST);
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  void units(String date, String contact) throws IOException {
    write(
        "units_all_" + date + "_01.csv",
        """
        unit_code,unit_name,office_code,notice_email,notice_phone
        1055555,Trường Tiểu học số 1,0661,"%s",0900000001
        """
            .formatted(contact));
  }

  void signers(String firstEmail) throws IOException {
    write(
        "signers_all_20261102_01.csv",
        """
        unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,registered_from,email
        1055555,,FIRST,P-0001,Nguyễn Thị Hiệu,CERT-1,2026-01-01T00:00:00,2027-12-31T00:00:00,2026-01-01T00:00:00,%s
        1055555,,SECOND,P-0002,Trần Văn Kế,CERT-2,2026-01-01T00:00:00,2027-12-31T00:00:00,2026-01-01T00:00:00,second@th1.example
        """
            .formatted(firstEmail));
  }

  /** Debits of a date, well signed unless the certificates say otherwise. */
  void debits(LocalDate date, int seq, String... lines) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,channel,"
                + "first_certificate,first_signed_at,second_certificate,second_signed_at\n");
    for (String line : lines) {
      String[] part = line.split(" ", -1);
      text.append(
          "%s,%s,%sT10:00:00,0661,%s,%s,0,V-%s,DVCTT,%s,%sT09:00:00,%s,%sT09:30:00\n"
              .formatted(
                  part[0], date, date, part[1], part[2], part[0], part[3], date, part[4], date));
    }
    write("transactions_0661_%s_%02d.csv".formatted(compact(date), seq), text.toString());
  }

  void balance(LocalDate date, String opening, String debits, String closing) throws IOException {
    write(
        "balances_0661_" + compact(date) + "_01.csv",
        """
        business_date,office_code,account_no,currency,opening_balance,debit_total,credit_total,closing_balance
        %s,0661,3713.0.1055555.00000,VND,%s,%s,0,%s
        """
            .formatted(date, opening, debits, closing));
  }

  static String compact(LocalDate date) {
    return date.toString().replace("-", "");
  }

  RunResult night(LocalDate date) {
    return night(date, false);
  }

  RunResult night(LocalDate date, boolean again) {
    return nights.one(date, again, Progress.SILENT);
  }

  /** Recipients and texts of what was composed for a date, in order. */
  List<String> told(LocalDate date) {
    return db.sql(
            """
            select m.recipient || ': ' || string_agg(n.kind, ' ' order by n.kind, n.notice_key)
            from notice.message m
            join notice.notice n on n.message_key = m.message_key
            where m.business_date = :date
            group by m.message_key, m.recipient
            order by m.recipient collate "C", 1
            """)
        .param("date", date)
        .query(String.class)
        .list();
  }

  String text(LocalDate date, String recipient) {
    return db.sql(
            """
            select t.text
            from notice.message m
            join notice.message_text t on t.message_key = m.message_key
            where m.business_date = :date
              and m.recipient = :recipient
            """)
        .param("date", date)
        .param("recipient", recipient)
        .query(String.class)
        .single();
  }

  List<String> strings(String sql) {
    return db.sql(sql).query(String.class).list();
  }

  List<Path> files(String folder) throws IOException {
    Path place = folders.outboxFolder().resolve(folder);
    if (!Files.isDirectory(place)) {
      return new ArrayList<>();
    }
    try (Stream<Path> list = Files.list(place)) {
      return list.sorted().toList();
    }
  }

  static MimeMessage mail(Path file) throws IOException, MessagingException {
    try (var in = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    }
  }

  static String raw(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII);
  }
}

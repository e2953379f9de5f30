package vn.sokhop.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.ReportsStatus;
import vn.sokhop.command.Run;
import vn.sokhop.command.notice.TellsFailure;

/** Who is told what by whole nights; messages are files here. */
@TestPropertySource(properties = "sokhop.notice.lines-per-section=3")
class NoticeNightsTest extends NoticeNights {
  private static final String WELL_SIGNED = " CERT-1 CERT-2";

  @Autowired TellsFailure teller;
  @Autowired List<ReportsStatus> status;

  private void quietMonday() throws Exception {
    debits(MON, 1, "E1 " + ACCOUNT + " 1500000" + WELL_SIGNED);
    balance(MON, "5000000", "1500000", "3500000");
  }

  @Test
  void theContactAndTheFirstSignerHearWhatMoved() throws Exception {
    quietMonday();
    assertThat(night(MON).isComplete()).isTrue();
    assertThat(told(MON)).containsExactly(FIRST + ": MOVEMENT", HOLDER + ": MOVEMENT");
    assertThat(text(MON, HOLDER))
        .startsWith(
            """
            NOTICES OF 2026-11-16

            Unit 1055555 - Trường Tiểu học số 1
            Accounts that moved (1)
            - 2026-11-16, 3713.0.1055555.00000: +0 -1,500,000 VND (1 entries), balance 3,500,000 VND

            This message was made by a program;""");
    List<Path> files = files("2026-11-16/notices");
    assertThat(files).hasSize(2);
    MimeMessage mail = mail(files.get(1));
    assertThat(mail.getSubject()).isEqualTo("State Treasury: notices of 2026-11-16");
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(HOLDER);
    assertThat(mail.getHeader("From", null)).contains("<sokhop@localhost>");
    assertThat(mail.getHeader("Date", null)).isEqualTo("Mon, 16 Nov 2026 23:59:59 +0700");
    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(mail.getContent().toString().replace("\r\n", "\n")).isEqualTo(text(MON, HOLDER));
    assertThat(strings("select outcome from notice.attempt")).containsExactly("FILED", "FILED");
  }

  @Test
  void noSubjectNamesAnAccountOrAnAmount() throws Exception {
    units("20261102", HOLDER);
    debits(MON, 1, "E1 " + ACCOUNT + " 1500000 CERT-X CERT-2");
    night(MON);
    assertThat(strings("select distinct subject from notice.message"))
        .hasSizeGreaterThanOrEqualTo(1)
        .allMatch(subject -> subject.replaceAll("\\d{4}-\\d{2}-\\d{2}", "").matches("\\D*"));
  }

  @Test
  void theSameNightIsTheSameBytesWheneverItIsRun() throws Exception {
    quietMonday();
    night(MON);
    Map<String, String> first = bytes();
    assertThat(first).hasSize(2);
    freshStart();
    quietMonday();
    clock.set("2026-12-24T23:11");
    night(MON);
    assertThat(bytes()).isEqualTo(first);
  }

  private Map<String, String> bytes() throws Exception {
    Map<String, String> bytes = new TreeMap<>();
    for (Path file : files("2026-11-16/notices")) {
      bytes.put(file.getFileName().toString(), raw(file));
    }
    return bytes;
  }

  @Test
  void aRepeatedNightTellsNothingTwiceAndOtherFiguresOnce() throws Exception {
    debits(MON, 1, "E1 " + ACCOUNT + " 1500000 CERT-X CERT-2");
    night(MON);
    List<String> first = told(MON);
    assertThat(first)
        .containsExactly(
            FIRST + ": FINDING MOVEMENT", HOLDER + ": FINDING MOVEMENT", OFFICE + ": OFFICE");
    night(MON, true);
    night(MON, true);
    assertThat(told(MON)).isEqualTo(first);
    assertThat(night(TUE).isComplete()).isTrue();
    assertThat(told(TUE)).as("the item is still open").isEmpty();
    // one entry more: another movement, the finding is the same
    debits(
        MON,
        2,
        "E1 " + ACCOUNT + " 1500000 CERT-X CERT-2",
        "E2 " + ACCOUNT + " 500000" + WELL_SIGNED);
    night(MON, true);
    List<String> all = new ArrayList<>(first);
    all.add(FIRST + ": MOVEMENT");
    all.add(HOLDER + ": MOVEMENT");
    assertThat(told(MON)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(files("2026-11-16/notices")).hasSize(5);
  }

  @Test
  void anInterruptedNightThatIsTakenUpTellsNothingTwice() throws Exception {
    quietMonday();
    night(MON);
    // the process died after the messages were composed and before the step was noted as done
    db.sql("update operation.run set state = 'RUNNING', exit_code = null").update();
    for (String table : List.of("batch_step_execution", "batch_job_execution")) {
      String job =
          table.equals("batch_job_execution")
              ? " where job_instance_id in (select job_instance_id from batch_job_instance where job_name = 'notice')"
              : " where step_name in ('compose notices', 'deliver notices')";
      db.sql("update " + table + " set status = 'FAILED', exit_code = 'FAILED'" + job).update();
    }
    assertThat(night(MON).isComplete()).isTrue();
    assertThat(told(MON)).containsExactly(FIRST + ": MOVEMENT", HOLDER + ": MOVEMENT");
    assertThat(strings("select outcome from notice.attempt")).hasSize(2);
  }

  @Test
  void whoSignedDoesNotHearOfIt() throws Exception {
    // both certificates of the entry are registered in the other role: the first signer is named
    debits(MON, 1, "E1 " + ACCOUNT + " 1500000 CERT-2 CERT-1");
    night(MON);
    assertThat(told(MON))
        .containsExactly(FIRST + ": MOVEMENT", HOLDER + ": FINDING MOVEMENT", OFFICE + ": OFFICE");
  }

  @Test
  void aContactThatIsTheSecondSignersHearsNothingOfIt() throws Exception {
    units("20261102", "second@th1.example");
    night(MON);
    assertThat(strings("select distinct code from openitem.item where family = 'SIGNATURE'"))
        .containsExactly("NOTICE_CONTACT_SHARED");
    assertThat(told(MON)).containsExactly(FIRST + ": FINDING", OFFICE + ": OFFICE");
    freshStart();
    units("20261102", "second@th1.example");
    signers("");
    night(MON);
    assertThat(told(MON)).containsExactly(OFFICE + ": FINDING");
  }

  @Test
  void aChangedContactIsToldToTheOldOneAndGreetsTheNew() throws Exception {
    night(MON);
    units("20261117", "thief@example.com");
    debits(TUE, 1, "E1 " + ACCOUNT + " 300000000" + WELL_SIGNED);
    night(TUE);
    assertThat(strings("select distinct code from openitem.item where family = 'SIGNATURE'"))
        .containsExactly("NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT");
    assertThat(told(TUE))
        .as("the signers of the payment and the new contact are passed over")
        .containsExactly(
            FIRST + ": MOVEMENT",
            HOLDER + ": CONTACT FINDING",
            OFFICE + ": OFFICE",
            "thief@example.com: CONTACT MOVEMENT");
    assertThat(text(TUE, HOLDER))
        .contains(
            "- On 2026-11-17 another contact was registered for the notices of this unit:"
                + " t…@example.com. From now on notices go there.");
    assertThat(text(TUE, "thief@example.com"))
        .contains(
            "- On 2026-11-17 this address was registered as the contact for the notices of this"
                + " unit.\n")
        .doesNotContain(HOLDER)
        .doesNotContain("another contact");
    night(TUE, true);
    assertThat(told(TUE)).hasSize(4);
  }

  @Test
  void officesHearOfStalledDossiersAndOperatorsOfFiles() throws Exception {
    write(
        "dossiers_0661_20261116_01.csv",
        """
        dossier_no,as_of,office_code,unit_code,procedure_code,channel,sent_at,valid_received_at,stage,stage_since
        HS-1,2026-11-16T08:00:00,0661,1055555,RECURRENT_PAYMENT,DVCTT,2026-11-02T08:00:00,2026-11-02T08:30:00,IN_CONTROL,2026-11-02T09:00:00
        """);
    write("transactions_0661_20261116_01.csv", "no,header,of,ours\n1,2,3,4\n");
    night(MON);
    assertThat(told(MON)).containsExactly(OPERATOR + ": FILE", OFFICE + ": DOSSIER");
    assertThat(text(MON, OFFICE))
        .contains("Office 0661 - Phòng Giao dịch số 1\nDossiers late without a stated reason (1)\n")
        .contains("HS-1");
    assertThat(text(MON, OPERATOR)).contains("transactions_0661_20261116_01.csv");
    assertThat(strings("select subject from notice.message where urgent"))
        .containsExactly("Sokhop: files of the night of 2026-11-16 need a person");
  }

  @Test
  void aFailedNightIsToldOnceARunAndCause() throws Exception {
    Run run = new Run(7, MON, 1, 0);
    teller.nightFailed(run, "disk full\nmake room");
    teller.nightFailed(run, "disk full\nmake room");
    assertThat(told(MON)).containsExactly(OPERATOR + ": FAILED");
    List<Path> files = files("notices/2026-11-16");
    assertThat(files).hasSize(1);
    assertThat(mail(files.get(0)).getContent().toString())
        .contains("The night of 2026-11-16 (run 7) failed.")
        .contains("- disk full\r\n- make room\r\n");
    teller.nightFailed(run, "the calendar ends");
    assertThat(told(MON)).hasSize(2);
    // the folder of the date is still free for the reports
    quietMonday();
    assertThat(night(MON).isComplete()).isTrue();
    assertThat(files("2026-11-16")).contains(folders.outboxFolder().resolve("2026-11-16/run.json"));
  }

  @Test
  void aFailedNightIsToldEvenWithoutItsTables() throws Exception {
    db.sql("alter schema notice rename to gone").update();
    try {
      teller.nightFailed(new Run(7, MON, 1, 0), "out of order");
    } finally {
      db.sql("alter schema gone rename to notice").update();
    }
    assertThat(files("notices/2026-11-16")).hasSize(1);
  }

  @Test
  void linesOfACauseAreCappedAndTheRestIsCounted() throws Exception {
    String[] entries = new String[8];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = "E" + i + " " + ACCOUNT + " 10000 CERT-X CERT-2";
    }
    debits(MON, 1, entries);
    night(MON);
    assertThat(text(MON, HOLDER))
        .contains("Warnings about signatures and spending (8)\n")
        .contains("\nand 5 more, all of them in exceptions.csv\n");
    assertThat(text(MON, HOLDER).lines().filter(line -> line.startsWith("- [HIGH]"))).hasSize(3);
    assertThat(strings("select count(*)::text from notice.notice where kind = 'FINDING'"))
        .as("the others are told too")
        .containsExactly("16");
  }

  @Test
  void whatIsNoAddressIsNamedAndNothingIsForged() throws Exception {
    units("20261102", "holder@th1.example\nBcc: all@example.com");
    signers("không phải");
    debits(MON, 1, "E1 " + ACCOUNT + " 1500000 CERT-X CERT-2");
    assertThat(night(MON).isComplete()).isTrue();
    assertThat(told(MON)).containsExactly(OFFICE + ": FINDING");
    assertThat(desk.list(MON, null))
        .contains(
            "2026-11-16  1055555: \"holder@th1.example Bcc: all@example.com\" is no address; nothing is sent there",
            "2026-11-16  1055555: \"không phải\" is no address; nothing is sent there");
    assertThat(status.stream().flatMap(page -> page.statusLines().stream()))
        .contains(
            "Notices: 0 wait to be sent, 0 could not be delivered in the last 30 days.",
            "Notices: 2 addresses of the registry are none, 0 findings nobody could be told of"
                + " (sokhop notices list).");
    for (Path file : files("2026-11-16/notices")) {
      assertThat(mail(file).getHeader("Bcc")).isNull();
    }
  }

  @Test
  void theDeskListsByDateAndUnit() throws Exception {
    quietMonday();
    night(MON);
    assertThat(desk.list(null, "1055555"))
        .hasSize(2)
        .allMatch(line -> line.startsWith("2026-11-16  file  "));
    assertThat(desk.list(TUE, null)).containsExactly("There are no notices.");
    assertThat(desk.list(null, "1055556")).containsExactly("There are no notices.");
    assertThat(desk.send())
        .containsExactly("0 sent, 0 written as files, 0 failed, 0 refused, 0 waiting.");
  }

  @Test
  void aFileThatCannotBeWrittenIsTriedAgainLater() throws Exception {
    quietMonday();
    Files.createDirectories(folders.outboxFolder().resolve("2026-11-16"));
    // where the folder should be there is a file
    Files.writeString(folders.outboxFolder().resolve("2026-11-16/notices"), "in the way");
    assertThat(night(MON).isComplete()).isTrue();
    assertThat(strings("select outcome from notice.attempt")).containsExactly("FAILED", "FAILED");
    Files.delete(folders.outboxFolder().resolve("2026-11-16/notices"));
    assertThat(desk.send())
        .containsExactly("0 sent, 0 written as files, 0 failed, 0 refused, 2 waiting.");
    clock.set("2026-11-16T19:46");
    assertThat(desk.send())
        .containsExactly("0 sent, 2 written as files, 0 failed, 0 refused, 0 waiting.");
    Emptied.folder(folders.outboxFolder());
  }
}

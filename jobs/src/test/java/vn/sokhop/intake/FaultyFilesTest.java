package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.message.Language;

/**
 * Every folder of {@code sample-data/faulty} holds bad input with its messages. Each is taken in
 * beside good files, of which nothing may be lost. {@code -Dgolden.update=true} writes the messages
 * anew.
 */
@TestPropertySource(properties = "sokhop.intake.layouts=../sample-data/faulty/layouts")
class FaultyFilesTest extends IntakeTest {
  private static final Path FAULTY = Path.of("../sample-data/faulty");
  private static final Set<String> NO_CASES = Set.of("registry", "good", "layouts");

  static List<String> cases() {
    try (Stream<Path> folders = Files.list(FAULTY)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !NO_CASES.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesItsMessageAndLosesNothingBesideIt(String name) throws IOException {
    startOver();
    copy("registry");
    copy("good");
    copy(name);

    assertThat(night(FRIDAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(
            lines(
                """
                select file_name, state, lines_accepted
                from intake.delivered_file
                where sender in ('0662', '1000003')
                order by file_name
                """))
        .containsExactly(
            "transactions_0662_20261120_01.csv ACCEPTED 2",
            "unit-records_1000003_20261120_01.csv ACCEPTED 2");
    assertThat(filesBelow(folders.inboxFolder())).isEmpty();
    String messages = String.join("\n", messages(Language.EN)) + "\n";
    Path expected = FAULTY.resolve(name).resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, messages);
    }
    assertThat(messages).isEqualTo(Files.readString(expected));
    assertThat(messages(Language.VI)).hasSameSizeAs(messages(Language.EN)).doesNotContainNull();
  }

  /** Every message about the files of the case, then how many of their lines were taken. */
  private List<String> messages(Language language) {
    IntakeTexts texts = new IntakeTexts(language);
    List<String> messages = new ArrayList<>();
    jdbc.sql(
            """
            select d.delivery_id, d.file_name, d.state, d.reason, d.arguments, d.lines_accepted
            from intake.delivery d
            where d.sender is distinct from '0662'
              and d.sender is distinct from '1000003'
              and d.file_name not in ('units_all_20261101_01.csv', 'accounts_all_20261101_01.csv')
            order by d.delivery_id
            """)
        .query(
            row -> {
              String file = row.getString("file_name");
              int id = row.getInt("delivery_id");
              messages.addAll(rejects(texts, id, file));
              messages.addAll(notes(texts, id, file));
              if (row.getString("reason") != null) {
                messages.add(
                    texts.finding(
                        file,
                        row.getString("reason"),
                        List.of((String[]) row.getArray("arguments").getArray())));
              }
              messages.add(
                  "%s: %s, %d lines"
                      .formatted(file, row.getString("state"), row.getInt("lines_accepted")));
            });
    return messages;
  }

  private List<String> rejects(IntakeTexts texts, int deliveryId, String file) {
    return jdbc.sql(
            """
            select line_no, reason, arguments
            from intake.reject
            where delivery_id = ?
            order by line_no
            """)
        .param(deliveryId)
        .query(
            (row, number) ->
                texts.reject(
                    file,
                    row.getLong("line_no"),
                    row.getString("reason"),
                    List.of((String[]) row.getArray("arguments").getArray())))
        .list();
  }

  private List<String> notes(IntakeTexts texts, int deliveryId, String file) {
    return jdbc.sql(
            """
            select reason, arguments
            from intake.file_note
            where delivery_id = ?
            order by note_no
            """)
        .param(deliveryId)
        .query(
            (row, number) ->
                file
                    + ": "
                    + texts.note(
                        row.getString("reason"),
                        List.of((String[]) row.getArray("arguments").getArray())))
        .list();
  }

  private void copy(String folder) throws IOException {
    Files.createDirectories(folders.inboxFolder());
    try (Stream<Path> files = Files.list(FAULTY.resolve(folder))) {
      for (Path file : files.filter(f -> !f.endsWith("expected.txt")).toList()) {
        Files.copy(file, folders.inboxFolder().resolve(file.getFileName()));
      }
    }
  }
}

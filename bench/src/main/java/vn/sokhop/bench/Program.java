package vn.sokhop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sokhop.bench.input.Counts;
import vn.sokhop.bench.input.Inputs;
import vn.sokhop.bench.run.Child;
import vn.sokhop.bench.run.Span;
import vn.sokhop.database.LikeTheProgram;

/**
 * The program as it is built and as its launcher starts it: unpacked, with an archive of its
 * classes. A night runs in a home that never saw another.
 */
final class Program {
  /** As the launcher has it. */
  static final List<String> LATE_SECOND_COMPILER =
      List.of(
          "-XX:Tier4InvocationThreshold=100000",
          "-XX:Tier4MinInvocationThreshold=12000",
          "-XX:Tier4CompileThreshold=300000",
          "-XX:Tier4BackEdgeThreshold=800000",
          "-XX:Tier4LoadFeedback=1");

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  // Done, with and without items of severity HIGH.
  private static final Set<Integer> COMPLETE = Set.of(0, 3);

  private static final String STEPS =
      """
      select i.job_name, s.step_name, s.start_time, s.end_time
      from batch_step_execution s
      join batch_job_execution e on e.job_execution_id = s.job_execution_id
      join batch_job_instance i on i.job_instance_id = e.job_instance_id
      where s.step_name not like '%worker%'
      order by s.step_execution_id
      """;

  /** By the same three words as everybody else's: matched, missing, other. */
  private static final String COUNTS =
      """
      with open_line as (
        select side, state from reconciliation.left_line
        union all
        select side, 'MATCHED' from reconciliation.found_match_line
      ),
      accepted as (
        select
          coalesce(sum(lines_accepted) filter (where feed = 'transactions'), 0) as entries,
          coalesce(sum(lines_accepted) filter (where feed = 'unit-records'), 0) as records
        from intake.delivered_file
      )
      select
        entries,
        records,
        entries - (select count(*) from open_line where side = 'TREASURY'),
        (select count(*) from open_line where state = 'WAITING'),
        (select count(*) from open_line where state <> 'WAITING')
      from accepted
      """;

  private final Path configuration;
  private final Path jar;
  private final Path archive;

  private Program(Path configuration, Path jar, Path archive) {
    this.configuration = configuration;
    this.jar = jar;
    this.archive = archive;
  }

  /** Unpacks the program and prepares its quick start, as the launcher does. */
  static Program unpack(Path project, Path work) throws IOException, InterruptedException {
    Path packed = project.resolve("jobs/target/sokhop-application.jar");
    if (!Files.exists(packed)) {
      throw new IllegalStateException(packed + " is missing; mvn -Pbench verify builds it.");
    }
    Path folder = work.resolve("program");
    Folder.delete(folder);
    new Child(work.resolve("unpacking"))
        .run(
            List.of(
                "-Djarmode=tools",
                "-jar",
                packed.toString(),
                "extract",
                "--destination",
                folder.toString()),
            Map.of(),
            Set.of(0));
    Program program =
        new Program(
            project.resolve("config"),
            folder.resolve(packed.getFileName()),
            folder.resolve("classes.jsa"));
    Path training = work.resolve("training");
    program.run(training, "-XX:ArchiveClassesAtExit=" + program.archive, List.of("demo"));
    Folder.delete(training);
    return program;
  }

  /** The night of the inputs, which are left where they are. */
  Night night(Inputs inputs, Path home) throws IOException, SQLException, InterruptedException {
    Path inbox = Files.createDirectories(home.resolve("inbox"));
    for (Path file : inputs.all()) {
      // The program moves its files; a link costs no copy.
      Files.createLink(inbox.resolve(file.getFileName()), file);
    }
    Child.Ended ended =
        run(
            home,
            "-XX:SharedArchiveFile=" + archive,
            List.of("nightly", "--date", Inputs.DATE.toString()));
    Path runFile = home.resolve("outbox").resolve(Inputs.DATE.toString()).resolve("run.json");
    if (!Files.exists(runFile)) {
      throw new IllegalStateException("The night wrote no reports: " + runFile + " is missing.");
    }
    try (LikeTheProgram server = LikeTheProgram.start(home, configuration);
        Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      return new Night(ended, steps(statement), counts(statement));
    }
  }

  private Child.Ended run(Path home, String option, List<String> command)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(LATE_SECOND_COMPILER);
    arguments.add(option);
    arguments.addAll(List.of("-jar", jar.toString(), "--home", home.toString()));
    arguments.addAll(command);
    return new Child(home)
        .run(arguments, Map.of("SOKHOP_CONFIG", configuration.toString()), COMPLETE);
  }

  private static List<Night.Step> steps(Statement statement) throws SQLException {
    List<Night.Step> steps = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(STEPS)) {
      while (row.next()) {
        steps.add(
            new Night.Step(
                row.getString(1),
                row.getString(2),
                new Span(
                    row.getObject(3, LocalDateTime.class).atZone(ZONE).toInstant(),
                    row.getObject(4, LocalDateTime.class).atZone(ZONE).toInstant())));
      }
    }
    return steps;
  }

  private static Counts counts(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(COUNTS)) {
      row.next();
      return new Counts(
          row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
  }
}

package vn.sokhop.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.DefaultJobKeyGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.night.NightReport;

/**
 * {@code run.json}: what the night was made from and what it made, for programs: inputs and outputs
 * with their SHA-256, counts per code, milliseconds per step.
 */
@Component
public final class RunFile {
  /** The name of the file in the folder of the reports. */
  public static final String NAME = "run.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final int FETCH_SIZE = 2_000;

  private final JdbcClient db;
  private final JdbcTemplate rows;

  RunFile(JdbcClient db, DataSource dataSource) {
    this.db = db;
    this.rows = new JdbcTemplate(dataSource);
    this.rows.setFetchSize(FETCH_SIZE);
  }

  /** Whether the file was written by this very run: then its reports are complete. */
  public boolean isOf(Run run, Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    try (JsonParser json = JSON.createParser(file)) {
      Map<String, String> told = new HashMap<>();
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME && !told.containsKey("database")) {
        String name = json.currentName();
        json.nextToken();
        told.put(name, json.getValueAsString(""));
        json.skipChildren();
      }
      return run.businessDate().toString().equals(told.get("business_date"))
          && String.valueOf(run.attempt()).equals(told.get("attempt"))
          && String.valueOf(run.runId()).equals(told.get("run"))
          && databaseId().equals(told.get("database"));
    } catch (JacksonException e) {
      // Somebody else's file: not ours.
      return false;
    }
  }

  void write(Run run, NightReport report, Path folder, Path file) throws IOException {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("business_date", run.businessDate().toString());
    content.put("attempt", run.attempt());
    content.put("run", run.runId());
    content.put("base_run", run.baseRunId());
    content.put("database", databaseId());
    content.put("verdict", report.verdict().name());
    content.put("version", report.version());
    content.put("java", System.getProperty("java.version"));
    content.put("config_sha256", report.configDigest());
    content.put("language", report.locale().getLanguage());
    content.put("inputs", inputs(run));
    content.put("outputs", outputs(folder));
    content.put("codes", codes(report));
    signatures(run).forEach(reach -> content.put("signatures", reach));
    content.put(
        "equations",
        report.equations().stream()
            .map(e -> ordered("title", e.title(), "formula", e.formula(), "holds", e.holds()))
            .toList());
    content.put("steps_ms", steps(run));
    write(content, file);
  }

  /**
   * The same of a confirmation run; its files may be thousands.
   *
   * @param estimates beside the balances of a year; null: none
   */
  public void writePeriod(
      PeriodRun asked,
      ConfirmationSummary summary,
      @Nullable ConfirmationSummary estimates,
      Path folder,
      Path file)
      throws IOException {
    Run run = asked.run();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("period", asked.request().label());
    content.put("scope", asked.request().text());
    content.put("business_date", run.businessDate().toString());
    content.put("as_of", summary.asOf().toString());
    content.put("attempt", run.attempt());
    content.put("run", run.runId());
    content.put("base_run", run.baseRunId());
    content.put("database", databaseId());
    content.put("version", summary.version());
    content.put("java", System.getProperty("java.version"));
    content.put("config_sha256", summary.configDigest());
    content.put("language", summary.locale().getLanguage());
    content.put("states", states(summary));
    content.put("equations", equations(summary));
    if (estimates != null) {
      content.put("estimate_states", states(estimates));
      content.put("estimate_equations", equations(estimates));
    }
    content.put("outputs", outputs(folder));
    write(content, file);
  }

  private static Map<String, Object> states(ConfirmationSummary summary) {
    Map<String, Object> states = new LinkedHashMap<>();
    summary.states().forEach(state -> states.put(state.state(), state.accounts()));
    return states;
  }

  private static List<Map<String, Object>> equations(ConfirmationSummary summary) {
    return summary.equations().stream()
        .map(
            e ->
                ordered(
                    "name", e.name(),
                    "currency", e.currency(),
                    "left", e.left(),
                    "holds", e.holds()))
        .toList();
  }

  /** Tells databases apart: run numbers of two homes are not the same runs. */
  private String databaseId() {
    return db.sql("select system_identifier::text from pg_control_system()")
        .query(String.class)
        .single();
  }

  /** How far the rules about signatures reached; without signers_since they are silent. */
  private List<Map<String, Object>> signatures(Run run) {
    return db.sql(ReportingSql.SIGNATURE_REACH)
        .param("run", run.runId())
        .query(
            (row, n) ->
                ordered(
                    "signers_since", row.getString("signers_since"),
                    "units", row.getInt("units"),
                    "entries", row.getLong("entries"),
                    "judged", row.getLong("judged"),
                    "doubtful", row.getLong("doubtful")))
        .list();
  }

  /** A list that comes from the database while it is written: the files may be very many. */
  private interface Streamed {
    void to(Consumer<Map<String, Object>> list);
  }

  private Streamed inputs(Run run) {
    return list ->
        rows.query(
            ReportingSql.FILES, (RowCallbackHandler) row -> list.accept(input(row)), run.runId());
  }

  private static void write(Map<String, Object> content, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file);
        JsonGenerator json = JSON.writer().createGenerator(out)) {
      json.writeStartObject();
      content.forEach(
          (name, value) -> {
            json.writeName(name);
            if (value instanceof Streamed list) {
              json.writeStartArray();
              list.to(json::writePOJO);
              json.writeEndArray();
            } else {
              json.writePOJO(value);
            }
          });
      json.writeEndObject();
      json.writeRaw("\n");
    }
  }

  private static Map<String, Object> input(ResultSet row) throws SQLException {
    return ordered(
        "name", row.getString("file_name"),
        "feed", Objects.requireNonNullElse(row.getString("feed"), ""),
        "state", row.getString("state"),
        "sha256", Objects.requireNonNullElse(row.getString("sha256"), ""),
        "bytes", row.getLong("bytes"),
        "lines", row.getLong("lines_read"),
        "accepted", row.getLong("lines_accepted"),
        "rejected", row.getLong("lines_rejected"),
        "blank", row.getLong("lines_blank"),
        "plus_total", row.getBigDecimal("plus_total"),
        "minus_total", row.getBigDecimal("minus_total"));
  }

  private static List<Map<String, Object>> outputs(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.walk(folder)) {
      files = list.filter(Files::isRegularFile).sorted().toList();
    }
    List<Map<String, Object>> outputs = new ArrayList<>();
    for (Path file : files) {
      outputs.add(
          ordered(
              "name", folder.relativize(file).toString(),
              "bytes", Files.size(file),
              "sha256", sha256(file)));
    }
    return outputs;
  }

  private static Map<String, Object> codes(NightReport report) {
    Map<String, Object> codes = new LinkedHashMap<>();
    report.codes().stream()
        .collect(
            Collectors.groupingBy(
                NightReport.CodeFigures::code, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (code, rows) ->
                codes.put(
                    code,
                    ordered(
                        "open", rows.stream().mapToLong(NightReport.CodeFigures::open).sum(),
                        "explained",
                            rows.stream().mapToLong(NightReport.CodeFigures::explained).sum(),
                        "raised", rows.stream().mapToLong(NightReport.CodeFigures::raised).sum(),
                        "closed", rows.stream().mapToLong(NightReport.CodeFigures::closed).sum())));
    return codes;
  }

  private Map<String, Object> steps(Run run) {
    Map<String, Object> steps = new LinkedHashMap<>();
    db.sql(ReportingSql.STEPS)
        .param("key", new DefaultJobKeyGenerator().generateKey(run.jobParameters()))
        .query(
            (ResultSet row) -> {
              steps.put(
                  row.getString("job_name") + ": " + row.getString("step_name"),
                  Duration.between(
                          row.getObject("start_time", LocalDateTime.class),
                          row.getObject("end_time", LocalDateTime.class))
                      .toMillis());
            });
    return steps;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return DigestUtils.sha256Hex(in);
    }
  }

  private static Map<String, Object> ordered(@Nullable Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        map.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return map;
  }
}

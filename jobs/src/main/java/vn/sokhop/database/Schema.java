package vn.sokhop.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the tables of a database up to the scripts of this version. Which scripts a database has
 * seen last is noted at the table of Flyway; where they are the same, a start does not read and
 * compare every one of them again.
 */
final class Schema {
  private static final String SCRIPTS = "classpath:db/migration";

  private static final String SEEN =
      "select coalesce(obj_description(to_regclass('flyway_schema_history'), 'pg_class'), '')";

  private Schema() {}

  static void bringUpToDate(DataSource dataSource) {
    JdbcClient db = JdbcClient.create(dataSource);
    String scripts = fingerprint();
    if (db.sql(SEEN).query(String.class).single().equals(scripts)) {
      return;
    }
    Flyway.configure()
        .dataSource(dataSource)
        .locations(SCRIPTS)
        // Stages have number ranges of their own, so a new script of an early stage follows later
        // ones.
        .outOfOrder(true)
        // With a lock of the session Flyway runs a script and notes it in one transaction. With one
        // of the transaction, its default, it uses two, and a process that is killed between them
        // leaves a database that no start can bring up to date.
        .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
        .load()
        .migrate();
    db.sql("comment on table flyway_schema_history is '" + scripts + "'").update();
  }

  /** Of the names and contents of all scripts. */
  private static String fingerprint() {
    try {
      List<Resource> scripts =
          new ArrayList<>(
              List.of(
                  new PathMatchingResourcePatternResolver(Schema.class.getClassLoader())
                      .getResources(SCRIPTS + "/**/*.sql")));
      scripts.sort(Comparator.comparing(Schema::name));
      MessageDigest digest = DigestUtils.getSha256Digest();
      for (Resource script : scripts) {
        digest.update(name(script).getBytes(StandardCharsets.UTF_8));
        digest.update(script.getContentAsByteArray());
      }
      return "scripts " + HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Resource script) {
    return String.valueOf(script.getFilename());
  }
}

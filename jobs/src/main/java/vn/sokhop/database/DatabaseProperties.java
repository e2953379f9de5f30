package vn.sokhop.database;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The database as configured: {@code sokhop.db}.
 *
 * @param url JDBC address of a PostgreSQL 15 or newer run by somebody else; empty: our own server
 * @param user its user; may create schemas in that database
 * @param password its password, best from {@code SOKHOP_DB_PASSWORD}
 * @param poolSize connections held at most for work; three stages side by side need one each, and
 *     some of them a second one; those of the framework's notes come on top
 * @param embedded our own server
 */
@Validated
@ConfigurationProperties("sokhop.db")
public record DatabaseProperties(
    @DefaultValue("") String url,
    @DefaultValue("sokhop") String user,
    @DefaultValue("") String password,
    @DefaultValue("8") @Min(6) int poolSize,
    @DefaultValue Embedded embedded) {

  /** Shows everything but the password. */
  @Override
  public String toString() {
    return "url="
        + DatabaseAddress.withoutPassword(url)
        + ", user="
        + user
        + ", poolSize="
        + poolSize
        + ", embedded="
        + embedded;
  }

  /**
   * Our own server.
   *
   * @param port 0: a free one at each start
   * @param binaries where the program files are unpacked; empty: the user's cache folder
   * @param guest true: a command that only looks may ask the server of a running process
   * @param settings settings of PostgreSQL, with hyphens for underscores
   */
  public record Embedded(
      @DefaultValue("0") int port,
      @Nullable Path binaries,
      @DefaultValue("false") boolean guest,
      @DefaultValue Map<String, String> settings) {}
}

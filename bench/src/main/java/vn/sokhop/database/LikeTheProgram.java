package vn.sokhop.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import vn.sokhop.command.Folders;

/**
 * For the bench: the program's own embedded server with the program's own settings, so that nobody
 * is measured on another one. It stands in this package because the program keeps its server to
 * itself.
 */
public final class LikeTheProgram implements AutoCloseable {
  private final EmbeddedServer server;

  private LikeTheProgram(EmbeddedServer server) {
    this.server = server;
  }

  /**
   * Starts it over the database of a home, new or left by a night that is over.
   *
   * @param configuration the folder with the operator's settings
   */
  public static LikeTheProgram start(Path home, Path configuration) throws IOException {
    Folders folders = new Folders(home, null, null);
    return new LikeTheProgram(
        EmbeddedServer.start(
            folders.databaseFolder(),
            folders.logFolder().resolve("postgresql.log"),
            settings(configuration).embedded()));
  }

  private static DatabaseProperties settings(Path configuration) throws IOException {
    YamlPropertySourceLoader yaml = new YamlPropertySourceLoader();
    List<PropertySource<?>> sources = new ArrayList<>();
    sources.addAll(
        yaml.load("operator", new FileSystemResource(configuration.resolve("application.yml"))));
    sources.addAll(yaml.load("program", new ClassPathResource("application.yml")));
    return new Binder(ConfigurationPropertySources.from(sources))
        .bindOrCreate("sokhop.db", DatabaseProperties.class);
  }

  /** A connection to the application's database. */
  public Connection connect() throws SQLException {
    return server.address().connect();
  }

  public DatabaseAddress address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }
}

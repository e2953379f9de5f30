package vn.sokhop.database;

import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.sokhop.Application;

/**
 * Base of tests that need the application on a real PostgreSQL: every test class gets a fresh
 * database, a fresh home folder and the project's own {@code config} folder.
 */
@SpringBootTest(
    classes = Application.class,
    properties = {"spring.config.additional-location=file:../config/", "sokhop.config=../config"})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public abstract class PostgresTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DatabaseAddress address = TestServer.freshDatabase();
    Path home = TestServer.freshHome();
    registry.add("sokhop.db.url", address::url);
    registry.add("sokhop.db.user", address::user);
    registry.add("sokhop.db.password", address::password);
    registry.add("sokhop.home", home::toString);
  }
}

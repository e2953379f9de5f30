package vn.sokhop.database;

import java.nio.file.Path;
import java.util.Map;

/** Owns an embedded server over the folder named first, until it is killed. */
final class ServerChild {
  private ServerChild() {}

  public static void main(String[] args) throws InterruptedException {
    EmbeddedServer server =
        EmbeddedServer.start(
            Path.of(args[0]),
            Path.of(args[0], "postgresql.log"),
            new DatabaseProperties.Embedded(0, null, false, Map.of("work-mem", "7MB")));
    System.out.println("ready " + server.address().url());
    Thread.sleep(600_000);
  }
}

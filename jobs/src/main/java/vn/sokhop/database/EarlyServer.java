package vn.sokhop.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.sokhop.command.Folders;

/**
 * Starts the server as soon as the settings are read, while the application is put together: each
 * takes a while and waits for nothing of the other.
 */
public final class EarlyServer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private @Nullable CompletableFuture<DatabaseServer> starting;
  private boolean taken;

  @Override
  public void initialize(ConfigurableApplicationContext application) {
    Binder settings = Binder.get(application.getEnvironment());
    DatabaseProperties properties;
    Folders folders;
    try {
      properties = settings.bindOrCreate("sokhop.db", DatabaseProperties.class);
      folders = settings.bindOrCreate("sokhop", Folders.class);
    } catch (BindException wrong) {
      // The application says what is wrong with its settings when it comes to them.
      return;
    }
    starting = CompletableFuture.supplyAsync(() -> DatabaseServer.open(properties, folders));
    application.getBeanFactory().registerSingleton("earlyServer", this);
  }

  /** The server, which is the caller's to close. Fails as its start failed. */
  DatabaseServer take() {
    if (starting == null) {
      throw new IllegalStateException("the server was not started");
    }
    taken = true;
    try {
      return starting.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** Ends the server of an application that came to nothing before it took it. */
  public void closeUntaken() {
    if (starting != null && !taken) {
      starting.thenAccept(DatabaseServer::close).exceptionally(unwanted -> null).join();
    }
  }
}

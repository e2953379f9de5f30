package vn.sokhop.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process of ours that says "ready" and then does nothing until it is killed. */
public final class ChildProcess implements AutoCloseable {
  private final Process process;
  private final String answer;

  private ChildProcess(Process process, String answer) {
    this.process = process;
    this.answer = answer;
  }

  /** Starts the main class and waits for the line that begins with "ready". */
  public static ChildProcess start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("ready")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("the child ended before it was ready");
    }
    return new ChildProcess(process, line);
  }

  /** What the child said after "ready". */
  public String answer() {
    return answer.replaceFirst("ready ?", "");
  }

  public long pid() {
    return process.pid();
  }

  /** As {@code kill -9}. */
  public void kill() {
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    kill();
  }
}

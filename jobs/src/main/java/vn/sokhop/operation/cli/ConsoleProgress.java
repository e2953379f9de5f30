package vn.sokhop.operation.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** Progress as a bar for a person, as plain lines for a log. */
final class ConsoleProgress implements Progress, AutoCloseable {
  private final Console console;
  private final boolean inARow;
  private final int dates;
  private String name = "";
  private @Nullable ProgressBar bar;

  /**
   * @param dates how many runs there will be; in a row of several each gets one line
   */
  ConsoleProgress(Console console, int dates) {
    this.console = console;
    this.inARow = dates > 1;
    this.dates = dates;
  }

  @Override
  public void note(String key, Object... arguments) {
    console.say(key, arguments);
  }

  @Override
  public void runStarted(Run run, @Nullable PeriodRequest period, boolean resumed, int stages) {
    name = period == null ? run.businessDate().toString() : period.text();
    if (resumed) {
      console.say(period == null ? "run.resumed" : "period.resumed", name, run.runId());
    }
    if (Console.isTerminal() && bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("sokhop")
              .setInitialMax((long) dates * stages)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .clearDisplayOnFinish()
              .setConsumer(new ConsoleProgressBarConsumer(console.progressStream(), 100))
              .build();
    }
  }

  @Override
  public void stageStarted(Run run, String stage) {
    if (bar != null) {
      bar.setExtraMessage(name + " " + stage);
    }
  }

  @Override
  public void stageDone(Run run, String stage, boolean skipped, Duration time) {
    if (bar != null) {
      bar.step();
    } else if (!inARow) {
      console.say(skipped ? "stage.skipped" : "stage.done", stage, console.seconds(time));
    }
  }

  @Override
  public void runEnded(RunResult result) {
    if (inARow && bar == null && result.isComplete()) {
      console.say(
          "run.line",
          result.run().businessDate().toString(),
          console.seconds(result.time()),
          console.text("verdict.short." + result.exitCode().name()));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

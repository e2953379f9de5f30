package vn.sokhop.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Work that is done on several threads at a time, each with a connection of its own. */
public final class SideBySide {
  /** As many as the smallest machine has cores. */
  private static final int WORKERS = 2;

  private SideBySide() {}

  /**
   * Does all of the work, the first in the list first, and returns when everything is done. Each
   * piece needs a connection of its own, and a transaction if it wants one: that of the caller does
   * not reach it.
   *
   * @throws RuntimeException the failure of the first piece in the list that failed; what runs then
   *     comes to its end, what was not begun is left out
   */
  public static void run(List<? extends Runnable> work) {
    if (work.size() < 2) {
      work.forEach(Runnable::run);
      return;
    }
    AtomicBoolean failing = new AtomicBoolean();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Future<?>> pieces = new ArrayList<>();
      for (Runnable piece : work) {
        pieces.add(
            workers.submit(
                asOfThisRun(
                    () -> {
                      runUnlessFailing(piece, failing);
                      return null;
                    })));
      }
      pieces.forEach(SideBySide::await);
    } finally {
      end(workers);
    }
  }

  /**
   * Does one piece on this thread, within the transaction of the caller, and meanwhile another that
   * needs none of it; returns when both have ended.
   *
   * @throws RuntimeException the failure of the piece on this thread, otherwise that of the other
   */
  public static void run(Runnable here, Runnable meanwhile) {
    ExecutorService other = Executors.newSingleThreadExecutor();
    Future<?> piece;
    try {
      piece = other.submit(asOfThisRun(Executors.callable(meanwhile)));
      here.run();
    } finally {
      end(other);
    }
    await(piece);
  }

  private static void await(Future<?> piece) {
    try {
      piece.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while work is done side by side", stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static void runUnlessFailing(Runnable piece, AtomicBoolean failing) {
    if (failing.get()) {
      return;
    }
    try {
      piece.run();
    } catch (RuntimeException | Error failed) {
      failing.set(true);
      throw failed;
    }
  }

  /** The same work, of which the log says on any thread which run it is of. */
  public static <T extends @Nullable Object> Callable<T> asOfThisRun(Callable<T> work) {
    Map<String, String> context = MDC.getCopyOfContextMap();
    return () -> {
      if (context != null) {
        MDC.setContextMap(context);
      }
      return work.call();
    };
  }

  /** Ends the threads when their work is done: nobody goes on while a piece still writes. */
  public static void end(ExecutorService workers) {
    workers.shutdown();
    boolean interrupted = false;
    while (!workers.isTerminated()) {
      try {
        boolean unused = workers.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package vn.sokhop.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class SideBySideTest {
  private final CyclicBarrier meeting = new CyclicBarrier(2);

  @Test
  void twoPiecesRunAtATimeAndAllAreDone() {
    AtomicInteger done = new AtomicInteger();
    Runnable meets =
        () -> {
          meet();
          done.incrementAndGet();
        };
    SideBySide.run(List.of(meets, meets, meets, meets));
    assertThat(done).hasValue(4);
  }

  @Test
  void nothingToDoIsNothing() {
    SideBySide.run(List.of());
  }

  @Test
  void aFailureIsThrownWhenWhatRunsHasEndedAndNothingElseIsBegun() {
    Set<String> ended = ConcurrentHashMap.newKeySet();
    List<Runnable> pieces =
        List.of(
            () -> {
              meet();
              throw new IllegalArgumentException("no such table");
            },
            () -> {
              meet();
              pause();
              ended.add("second");
            },
            () -> {
              pause();
              ended.add("third");
            });
    assertThatThrownBy(() -> SideBySide.run(pieces))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such table");
    assertThat(ended).containsExactly("second");
  }

  @Test
  void aPieceRunsOnThisThreadWhileAnotherRunsBesideIt() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    SideBySide.run(
        () -> {
          meet();
          assertThat(threads.add(Thread.currentThread())).isTrue();
        },
        () -> {
          meet();
          assertThat(threads.add(Thread.currentThread())).isTrue();
        });
    assertThat(threads).hasSize(2).contains(Thread.currentThread());
  }

  @Test
  void theFailureOfThisThreadIsThrownWhenTheOtherPieceHasEnded() {
    Set<String> ended = ConcurrentHashMap.newKeySet();
    Runnable here =
        () -> {
          meet();
          throw new IllegalArgumentException("no such list");
        };
    Runnable meanwhile =
        () -> {
          meet();
          pause();
          ended.add("meanwhile");
          throw new IllegalStateException("no such picture");
        };
    assertThatThrownBy(() -> SideBySide.run(here, meanwhile)).hasMessage("no such list");
    assertThat(ended).containsExactly("meanwhile");
    assertThatThrownBy(() -> SideBySide.run(this::meet, meanwhile))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no such picture");
  }

  @Test
  void theLogSaysOfEachPieceWhichRunItIsOf() {
    MDC.put("run", "run 7");
    try {
      Set<String> told = ConcurrentHashMap.newKeySet();
      Runnable tells = () -> told.add(String.valueOf(MDC.get("run")));
      SideBySide.run(List.of(tells, tells, tells));
      assertThat(told).containsExactly("run 7");
    } finally {
      MDC.remove("run");
    }
  }

  private void meet() {
    try {
      meeting.await(30, TimeUnit.SECONDS);
    } catch (Exception alone) {
      throw new IllegalStateException("nobody came", alone);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkloadTest {
  private static final Duration BUDGET = Duration.ofMinutes(1);

  private final Workload one = new Workload(new WebConfig.Load(1, Duration.ofMillis(1), BUDGET));

  @AfterEach
  void end() {
    one.close();
  }

  @Test
  void wholeAnswerHasOneThreadAndOnePlace() {
    List<Thread> threads = new ArrayList<>();
    one.begin();
    one.whole(() -> {
      threads.add(Thread.currentThread());
      assertThat(one.underWay()).isEqualTo(1);
      threads.add(one.done(time -> Thread.currentThread()));
      threads.add(one.done(time -> Thread.currentThread()));
    });
    assertThat(threads).hasSize(3).containsOnly(threads.getFirst());
    assertThat(threads).doesNotContain(Thread.currentThread());
    assertThat(one.underWay()).isZero();
  }

  @Test
  void searchesOfAWholeAnswerHaveWhatTheRequestHasLeft() {
    List<Duration> left = new ArrayList<>();
    one.begin();
    left.add(one.done(time -> time));
    one.whole(() -> {
      left.add(one.done(time -> time));
      left.add(one.done(time -> time));
    });
    assertThat(left)
        .allMatch(each -> each.isPositive() && each.compareTo(BUDGET) < 0)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void wholeAnswerWithoutAPlaceIsRefused() {
    one.begin();
    one.whole(() -> {
      Thread other =
          Thread.ofVirtual()
              .unstarted(() ->
                  assertThatThrownBy(() -> one.whole(() -> {})).isInstanceOf(BusyException.class));
      List<Throwable> failed = new ArrayList<>();
      other.setUncaughtExceptionHandler((thread, e) -> failed.add(e));
      other.start();
      join(other);
      assertThat(failed).isEmpty();
    });
  }

  @Test
  void whatAWholeAnswerThrowsIsThrownAndItsPlaceIsFree() {
    IllegalStateException broken = new IllegalStateException("broken");
    one.begin();
    assertThatThrownBy(() ->
            one.whole(() -> {
              throw broken;
            }))
        .isSameAs(broken);
    one.whole(() -> assertThat(one.underWay()).isEqualTo(1));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.sokhop.sample.treasury;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed and name give the same draws on every machine. */
public final class Chance {
  private final SplittableRandom random;

  public Chance(long seed, long name) {
    // Both are scrambled first: neighbouring seeds and names must not run alike, only shifted.
    long scrambledName = new SplittableRandom(name).nextLong();
    this.random = new SplittableRandom(new SplittableRandom(seed ^ scrambledName).nextLong());
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public long upTo(long most) {
    return random.nextLong(most + 1);
  }

  public boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}

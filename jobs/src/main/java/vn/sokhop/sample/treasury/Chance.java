package vn.sokhop.sample.treasury;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed and name give the same draws on every machine. */
public final class Chance {
  private final SplittableRandom random;

  public Chance(long seed, long name) {
    // The odd constant spreads neighbouring names far apart, so that streams do not run alike.
    this.random = new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L + name);
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

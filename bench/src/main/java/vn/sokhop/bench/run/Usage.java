package vn.sokhop.bench.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a process and its database server had used up, from time to time. */
final class Usage {
  private final List<Sample> samples = new ArrayList<>();

  /**
   * State at an instant.
   *
   * @param cpuMillis processor time of the process and of all processes of the server
   * @param residentKilobytes the most of memory that the process has held so far
   */
  record Sample(Instant at, long cpuMillis, long residentKilobytes) {}

  void add(Sample sample) {
    samples.add(sample);
  }

  Duration cpu(Span span) {
    return Duration.ofMillis(cpuAt(span.end()) - cpuAt(span.start()));
  }

  /** Between two samples processor time is taken to grow evenly. */
  private long cpuAt(Instant at) {
    Sample before = samples.get(0);
    for (Sample sample : samples) {
      if (!sample.at().isBefore(at)) {
        long whole = Duration.between(before.at(), sample.at()).toMillis();
        long part = Duration.between(before.at(), at).toMillis();
        long more = sample.cpuMillis() - before.cpuMillis();
        return before.cpuMillis() + (whole <= 0 ? more : more * Math.max(0, part) / whole);
      }
      before = sample;
    }
    return before.cpuMillis();
  }

  long residentMegabytes(Instant until) {
    long most = 0;
    for (Sample sample : samples) {
      most = Math.max(most, sample.residentKilobytes());
      if (sample.at().isAfter(until)) {
        break;
      }
    }
    return most / 1024;
  }
}

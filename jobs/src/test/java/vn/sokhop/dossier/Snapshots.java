package vn.sokhop.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sokhop.dossier.life.Snapshot;
import vn.sokhop.dossier.life.Stage;

/**
 * Snapshots of one dossier written as text: {@code key=value} words that hold from a snapshot to
 * the next, snapshots parted by {@code ;}. Times are local, {@code 2026-11-16T09:00}.
 */
final class Snapshots {
  private Snapshots() {}

  /** {@code sent= valid= stage= since= as-of= notified= until= reason= finished= ...}. */
  static List<Snapshot> of(String procedure, String text) {
    List<Snapshot> snapshots = new ArrayList<>();
    Map<String, String> held = new HashMap<>();
    for (String part : text.split(";", -1)) {
      for (String word : part.strip().split("\\s+", -1)) {
        int equals = word.indexOf('=');
        held.put(word.substring(0, equals), word.substring(equals + 1));
      }
      snapshots.add(snapshot(procedure, held, snapshots.size() + 2));
    }
    return snapshots;
  }

  private static Snapshot snapshot(String procedure, Map<String, String> held, int line) {
    LocalDateTime since = LocalDateTime.parse(held.getOrDefault("since", held.get("sent")));
    String until = held.getOrDefault("until", "");
    boolean date = until.length() == 10;
    return new Snapshot(
        "H-1",
        held.containsKey("as-of") ? LocalDateTime.parse(held.get("as-of")) : since,
        held.getOrDefault("office", "0661"),
        "1055555",
        procedure,
        "DVCTT",
        LocalDateTime.parse(held.get("sent")),
        time(held, "valid"),
        Stage.valueOf(held.getOrDefault("stage", "IN_CONTROL")),
        since,
        "Lan",
        BigDecimal.valueOf(5_000_000),
        "VND",
        Integer.parseInt(held.getOrDefault("asked", "0")),
        new Snapshot.Extension(
            time(held, "notified"),
            until.isEmpty() || date ? null : LocalDateTime.parse(until),
            date ? LocalDate.parse(until) : null,
            held.getOrDefault("reason", "")),
        time(held, "finished"),
        held.getOrDefault("outcome", ""),
        held.containsKey("year") ? Integer.valueOf(held.get("year")) : null,
        time(held, "promised"),
        1,
        line);
  }

  private static @Nullable LocalDateTime time(Map<String, String> held, String key) {
    String text = held.getOrDefault(key, "");
    return text.isEmpty() ? null : LocalDateTime.parse(text);
  }
}

package vn.sokhop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Folders;

/**
 * Moves the files of a run out of the inbox: taken ones into the archive by business date, all
 * others into the refused folder, each with its control file. Can be repeated: what is gone is
 * gone.
 */
final class FileAway {
  private static final Logger LOG = LoggerFactory.getLogger(FileAway.class);

  private final JdbcClient jdbc;

  FileAway(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One delivery of a file; a file with several layouts has several. */
  private record Moved(
      int deliveryId,
      String fileName,
      LocalDate businessDate,
      String state,
      long bytes,
      boolean changed) {
    boolean isTaken() {
      return state.equals("ACCEPTED") || state.equals("SUPERSEDED");
    }
  }

  void move(long runId, Folders folders) throws IOException {
    Map<String, List<Moved>> files =
        jdbc
            .sql(
                """
                select delivery_id, file_name, business_date, state, bytes,
                  coalesce(reason, '') = 'CHANGED' as changed
                from intake.delivery
                where run_id = :run
                order by delivery_id
                """)
            .param("run", runId)
            .query(Moved.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Moved::fileName, TreeMap::new, Collectors.toList()));
    for (List<Moved> deliveries : files.values()) {
      move(deliveries, folders);
    }
  }

  private static void move(List<Moved> deliveries, Folders folders) throws IOException {
    Moved first = deliveries.get(0);
    Path file = folders.inboxFolder().resolve(first.fileName());
    Path control = file.resolveSibling(first.fileName() + ControlFile.SUFFIX);
    if (deliveries.stream().anyMatch(Moved::changed)) {
      return;
    }
    boolean taken = deliveries.stream().allMatch(Moved::isTaken);
    Path target =
        taken
            ? folders.archiveFolder().resolve(first.businessDate().toString())
            : folders.refusedFolder();
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.isRegularFile(file) && Files.size(file) != first.bytes()) {
        LOG.warn("{} changed after it was taken; it stays in the inbox", first.fileName());
        return;
      }
      moveTo(file, target, first.deliveryId());
    }
    // What is no file was not read, and stays for somebody to look at.
    if (Files.isRegularFile(control)) {
      moveTo(control, target, first.deliveryId());
    }
  }

  /** A name that is taken gets the delivery's number before its ending. */
  private static void moveTo(Path file, Path folder, int deliveryId) throws IOException {
    Files.createDirectories(folder);
    String name = file.getFileName().toString();
    Path target = folder.resolve(name);
    if (Files.exists(target)) {
      int point = name.indexOf('.');
      String stem = point <= 0 ? name : name.substring(0, point);
      target = folder.resolve(stem + "." + deliveryId + name.substring(stem.length()));
    }
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (java.nio.file.AtomicMoveNotSupportedException otherDisk) {
      Path half = folder.resolve("." + target.getFileName() + ".part");
      Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(file);
    }
  }
}

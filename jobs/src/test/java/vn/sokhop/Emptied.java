package vn.sokhop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Folders;

/** A fresh start between the cases of one test class. */
public final class Emptied {
  private Emptied() {}

  /**
   * No rows in any stage; day partitions stay. What protects issued statements is passed over.
   * Tables without a page are left alone: to empty every day there ever was takes longer than a
   * night.
   */
  public static void database(JdbcClient db) {
    List<String> tables =
        db.sql(
                """
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('operation', 'intake', 'ledger', 'reconciliation', 'dossier', 'warning', 'confirmation', 'openitem', 'notice')
                  and c.relkind = 'r'
                  and pg_relation_size(c.oid) > 0
                """)
            .query(String.class)
            .list();
    db.sql(
            """
            do $$
            begin
              set local session_replication_role = replica;
              truncate %s restart identity cascade;
            end $$
            """
                .formatted(
                    Stream.concat(Stream.of("batch_job_instance"), tables.stream())
                        .collect(Collectors.joining(", "))))
        .update();
  }

  /** A home without anything in database and folders, but for an inbox to put files into. */
  public static void installation(JdbcClient db, Folders folders) throws IOException {
    database(db);
    folder(folders.home());
    Files.createDirectories(folders.inboxFolder());
  }

  public static void folder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(folder)) {
      inside = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }
}

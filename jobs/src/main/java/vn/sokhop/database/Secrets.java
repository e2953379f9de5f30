package vn.sokhop.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;

/** The password file of the embedded server and the folder around it: the owner's alone. */
final class Secrets {
  private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  private Secrets() {}

  static void createPrivateFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Takes away from others what they never should have had. */
  static void makePrivate(Path folder, Path data, Path passwordFile) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    if (Files.exists(passwordFile)) {
      Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** The password in the file. */
  static String password(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new OperatorException(
          ExitCode.WRONG_USE,
          file
              + ": the password of the database is missing or belongs to another user. Bring the"
              + " file back, or run as the user who owns it.");
    }
    return Files.readString(file).strip();
  }

  /** Writes a new password into the file, which is the owner's alone from its first moment. */
  static void drawPassword(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, draw() + "\n");
  }

  private static String draw() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 32; i++) {
      password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return password.toString();
  }

  static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}

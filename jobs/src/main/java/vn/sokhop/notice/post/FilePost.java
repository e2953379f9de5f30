package vn.sokhop.notice.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Function;

/**
 * Files in the outbox instead of mails: {@code <recipient>-<key>.eml}, as a mail program opens
 * them. The same message is the same bytes whenever it is written; a file that is there is left
 * alone.
 */
public final class FilePost implements Post {
  private static final int LONGEST_NAME = 60;
  private static final int KEY_SHOWN = 12;

  private final Letter.Sender sender;
  private final Function<Letter, Path> folder;
  private final Session session = Session.getInstance(new Properties());

  /**
   * A post into folders.
   *
   * @param folder where the file of a message goes
   */
  public FilePost(Letter.Sender sender, Function<Letter, Path> folder) {
    this.sender = sender;
    this.folder = folder;
  }

  @Override
  public boolean isSilent() {
    return true;
  }

  @Override
  public Outcome deliver(Letter letter) {
    Path file = folder.apply(letter).resolve(name(letter));
    try {
      if (!Files.exists(file)) {
        write(file, bytes(letter));
      }
      return new Outcome(Result.FILED, file.getFileName().toString());
    } catch (MessagingException unfit) {
      return new Outcome(Result.REFUSED, String.valueOf(unfit.getMessage()));
    } catch (IOException failed) {
      return new Outcome(Result.FAILED, file + ": " + failed.getMessage());
    }
  }

  private byte[] bytes(Letter letter) throws MessagingException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    letter.mime(session, sender, letter.endOfDate()).writeTo(out);
    return out.toByteArray();
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling("." + file.getFileName() + ".part");
    Files.write(draft, bytes);
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file);
    }
  }

  private static String name(Letter letter) {
    String recipient = letter.recipient().replaceAll("[^a-z0-9@._-]", "_");
    return recipient.substring(0, Math.min(LONGEST_NAME, recipient.length()))
        + "-"
        + letter.key().substring(0, KEY_SHOWN)
        + ".eml";
  }

  @Override
  public void close() {}
}

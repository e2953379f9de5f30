package vn.sokhop.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sokhop.database.SideBySide;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.IntakeProperties.ControlFileRule;
import vn.sokhop.intake.SurveyedFile.Identity;
import vn.sokhop.intake.layout.Header;
import vn.sokhop.intake.reading.Prepass;
import vn.sokhop.intake.reading.UnreadableFile;

/** Looks at every file of the inbox once, and decides which ones are loaded. Writes nothing. */
final class Surveyor {
  private static final Logger LOG = LoggerFactory.getLogger(Surveyor.class);
  private static final String ALL = "all";
  private static final int UNIT_DIGITS = 7;

  /** Files that one thread looks at before it takes the next ones. */
  private static final int TOGETHER = 500;

  private final IntakeProperties properties;
  private final DeliveryForms forms;

  Surveyor(IntakeProperties properties, DeliveryForms forms) {
    this.properties = properties;
    this.forms = forms;
  }

  /**
   * What lies in the inbox for the night, in the order in which it is taken in.
   *
   * @param left what is left where it is, and should be known to somebody
   */
  record Survey(List<SurveyedFile> files, List<LeftFile> left) {}

  /** A file that stays in the inbox. */
  record LeftFile(String name, Why why) {
    enum Why {
      /** Its size or time changed while it was read; it will be taken next time. */
      STILL_GROWING,
      /** A control file without its data file. */
      CONTROL_FILE_ALONE
    }
  }

  Survey survey(Path inbox, LocalDate businessDate) throws IOException {
    Set<String> names = names(inbox);
    List<String> inOrder = List.copyOf(names);
    List<Survey> parts = new ArrayList<>();
    List<Runnable> work = new ArrayList<>();
    for (int from = 0; from < inOrder.size(); from += TOGETHER) {
      List<String> some = inOrder.subList(from, Math.min(from + TOGETHER, inOrder.size()));
      Survey part = new Survey(new ArrayList<>(), new ArrayList<>());
      parts.add(part);
      work.add(() -> survey(some, names, inbox, businessDate, part));
    }
    SideBySide.run(work);
    List<SurveyedFile> files = new ArrayList<>();
    List<LeftFile> left = new ArrayList<>();
    for (Survey part : parts) {
      files.addAll(part.files());
      left.addAll(part.left());
    }
    files.sort(SurveyedFile.ORDER);
    return new Survey(files, left);
  }

  private void survey(
      List<String> some, Set<String> all, Path inbox, LocalDate businessDate, Survey into) {
    for (String name : some) {
      if (name.endsWith(ControlFile.SUFFIX)) {
        String data = name.substring(0, name.length() - ControlFile.SUFFIX.length());
        if (!all.contains(data)) {
          into.left().add(new LeftFile(name, LeftFile.Why.CONTROL_FILE_ALONE));
        }
      } else {
        look(inbox.resolve(name), businessDate, into.files(), into.left());
      }
    }
  }

  private static Set<String> names(Path inbox) throws IOException {
    if (!Files.isDirectory(inbox)) {
      return Set.of();
    }
    Set<String> names = new TreeSet<>();
    try (Stream<Path> entries = Files.list(inbox)) {
      entries
          // a link into nowhere is a file that cannot be read; a pipe would never end
          .filter(path -> Files.isRegularFile(path) || Files.notExists(path))
          .map(path -> path.getFileName().toString())
          .filter(name -> !isTemporary(name))
          .forEach(names::add);
    }
    return names;
  }

  private static boolean isTemporary(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(".") || lower.endsWith(".tmp") || lower.endsWith(".part");
  }

  private void look(
      Path path, LocalDate businessDate, List<SurveyedFile> files, List<LeftFile> left) {
    String name = path.getFileName().toString();
    List<Identity> identities = forms.identities(name);
    if (identities.isEmpty()) {
      files.add(ofNoFeed(path));
    }
    for (Identity identity : identities) {
      if (identity.businessDate().isAfter(businessDate)) {
        continue;
      }
      Optional<SurveyedFile> file = look(path, identity);
      file.ifPresentOrElse(
          files::add, () -> left.add(new LeftFile(name, LeftFile.Why.STILL_GROWING)));
    }
  }

  private SurveyedFile ofNoFeed(Path path) {
    String sha256 = "";
    long bytes = 0;
    FileVerdict verdict = forms.noFeed(path.getFileName().toString());
    try {
      bytes = Files.size(path);
      sha256 = Prepass.hash(path);
    } catch (IOException e) {
      verdict = unreadable(e);
    }
    return new SurveyedFile(
        path, Optional.empty(), sha256, bytes, ControlFile.SILENT, Optional.of(verdict), List.of());
  }

  /** Empty if the file changed under the eyes of the surveyor. */
  private Optional<SurveyedFile> look(Path path, Identity identity) {
    Stamp before = Stamp.of(path);
    SurveyedFile file = examined(path, identity, before.size());
    return before.equals(Stamp.of(path)) ? Optional.of(file) : Optional.empty();
  }

  private SurveyedFile examined(Path path, Identity identity, long bytes) {
    ControlFile control = ControlFile.SILENT;
    String sha256 = "";
    List<String> unknown = List.of();
    Optional<FileVerdict> verdict = Optional.empty();
    try {
      verdict = wrongSender(identity.sender(), identity.feed());
      Prepass prepass = Prepass.read(path, identity.form());
      sha256 = prepass.sha256();
      Header header = Header.of(prepass.header());
      unknown = identity.mapping().unknown(header);
      if (verdict.isEmpty()) {
        verdict = HeaderJudge.judge(header, identity);
      }
      ControlFile.Reading reading = control(path, identity);
      control = reading.control();
      if (verdict.isEmpty()) {
        verdict = reading.fault().or(() -> agrees(reading.control(), prepass.sha256(), identity));
      }
    } catch (IOException e) {
      verdict = Optional.of(unreadable(e));
      if (e.getCause() != null) {
        LOG.info("{} cannot be read: {}", path.getFileName(), e.getCause().toString());
      }
      if (sha256.isEmpty()) {
        sha256 = hashIfPossible(path);
      }
    }
    return new SurveyedFile(path, Optional.of(identity), sha256, bytes, control, verdict, unknown);
  }

  private Optional<FileVerdict> wrongSender(String sender, Feed feed) {
    if (sender.equals(ALL) && feed.kind() != Feed.Kind.REGISTRY) {
      return Optional.of(FileVerdict.of(FileReason.SENDER_ALL, feed.feedName()));
    }
    return sender.length() == UNIT_DIGITS && !properties.fromUnits(feed)
        ? Optional.of(FileVerdict.of(FileReason.SENDER_NO_OFFICE, sender, feed.feedName()))
        : Optional.empty();
  }

  private static String hashIfPossible(Path path) {
    try {
      return Prepass.hash(path);
    } catch (IOException e) {
      return "";
    }
  }

  private ControlFile.Reading control(Path path, Identity identity) {
    ControlFileRule rule = identity.controlFile().orElse(properties.controlFile(identity.feed()));
    Path control = path.resolveSibling(path.getFileName() + ControlFile.SUFFIX);
    if (rule == ControlFileRule.NONE) {
      return new ControlFile.Reading(ControlFile.SILENT, Optional.empty());
    }
    if (Files.exists(control, LinkOption.NOFOLLOW_LINKS)) {
      ControlFile.Reading reading = ControlFile.read(control, identity.feed());
      return rule == ControlFileRule.REQUIRED ? mustProve(reading, control) : reading;
    }
    return new ControlFile.Reading(
        ControlFile.SILENT,
        rule == ControlFileRule.REQUIRED
            ? Optional.of(
                FileVerdict.of(FileReason.CONTROL_FILE_MISSING, control.getFileName().toString()))
            : Optional.empty());
  }

  /** One that is required and states nothing would pass for a proof of the file. */
  private static ControlFile.Reading mustProve(ControlFile.Reading reading, Path control) {
    return reading.fault().isPresent() || reading.control().proves()
        ? reading
        : new ControlFile.Reading(
            reading.control(),
            Optional.of(
                FileVerdict.of(
                    FileReason.CONTROL_FILE_STATES_NOTHING, control.getFileName().toString())));
  }

  private static Optional<FileVerdict> agrees(
      ControlFile control, String sha256, Identity identity) {
    if (control.sha256().isPresent() && !control.sha256().get().equals(sha256)) {
      return Optional.of(
          FileVerdict.of(FileReason.CONTROL_SHA256_DIFFERS, control.sha256().get(), sha256));
    }
    if (control.businessDate().isPresent()
        && !control.businessDate().get().equals(identity.businessDate())) {
      return Optional.of(
          FileVerdict.of(
              FileReason.CONTROL_DATE_DIFFERS,
              control.businessDate().get().toString(),
              identity.businessDate().toString()));
    }
    return Optional.empty();
  }

  private static FileVerdict unreadable(IOException e) {
    if (e instanceof UnreadableFile unreadable) {
      return new FileVerdict(FileReason.valueOf(unreadable.why().name()), unreadable.arguments());
    }
    String said = e instanceof AccessDeniedException ? "access denied" : "input/output error";
    return FileVerdict.of(
        FileReason.UNREADABLE, e instanceof NoSuchFileException ? "no such file" : said);
  }

  /** What changes when somebody writes to a file. */
  private record Stamp(long size, FileTime modified) {
    /** Of a file that cannot even be looked at, nothing can change. */
    static Stamp of(Path path) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Stamp(attributes.size(), attributes.lastModifiedTime());
      } catch (IOException e) {
        return new Stamp(0, FileTime.fromMillis(0));
      }
    }
  }
}

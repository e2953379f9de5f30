package vn.sokhop.intake;

import java.util.List;

/** A reason against a file, with what was found. */
public record FileVerdict(FileReason reason, List<String> arguments) {
  public FileVerdict {
    arguments = List.copyOf(arguments);
  }

  static FileVerdict of(FileReason reason, String... arguments) {
    return new FileVerdict(reason, List.of(arguments));
  }
}

package vn.sokhop.intake;

import java.util.List;
import java.util.Optional;
import vn.sokhop.intake.SurveyedFile.Identity;
import vn.sokhop.intake.layout.Header;

/** Whether a header line names what its feed needs. */
final class HeaderJudge {
  private static final List<String> SEPARATORS = List.of(";", "\t", "|", ",");

  private HeaderJudge() {}

  static Optional<FileVerdict> judge(Header header, Identity identity) {
    List<String> missing = header.missing(identity.mapping().required());
    if (header.names().size() == 1 && !missing.isEmpty()) {
      String expected = String.valueOf(identity.form().text().separator());
      for (String separator : SEPARATORS) {
        if (!separator.equals(expected) && header.names().get(0).contains(separator)) {
          return Optional.of(
              FileVerdict.of(FileReason.WRONG_SEPARATOR, shown(separator), shown(expected)));
        }
      }
    }
    if (!missing.isEmpty()) {
      return Optional.of(FileVerdict.of(FileReason.MISSING_COLUMNS, String.join(", ", missing)));
    }
    return header.repeated().map(name -> FileVerdict.of(FileReason.REPEATED_COLUMN, name));
  }

  private static String shown(String separator) {
    return separator.equals("\t") ? "TAB" : separator;
  }
}

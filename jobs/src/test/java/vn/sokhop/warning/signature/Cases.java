package vn.sokhop.warning.signature;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small registry and entries to be compared with it. */
final class Cases {
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  static final String ACCOUNT = "3713.0.1055555.00000";
  static final String OTHER_ACCOUNT = "3714.0.1055555.00000";

  private Cases() {}

  /** The registry of the tables: who may sign with what, and what is wrong with some. */
  static Signers registry() {
    return new Signers(
        List.of(
            line("FIRST", "", "An", "C1", "2026-01-01/", "2025-01-01/2028-01-01", ""),
            line("SECOND", "", "Binh", "C2", "2026-01-01/", "2025-01-01/2028-01-01", ""),
            line("FIRST", ACCOUNT, "An", "CA", "2026-01-01/", "2025-01-01/2028-01-01", ""),
            line("SECOND", "", "Chi", "CW", "2026-11-01/2026-11-30", "2025-01-01/2028-01-01", ""),
            line("SECOND", "", "Chi", "CN", "2026-11-20/", "2025-01-01/2028-01-01", ""),
            line("SECOND", "", "Dung", "CX", "2026-01-01/", "2026-11-01/2026-11-30", ""),
            // one certificate, renewed in a second line
            line("SECOND", ACCOUNT, "Em", "CY", "2026-01-01/", "2024-01-01/2025-01-01", ""),
            line("SECOND", "", "Em", "CY", "2026-01-01/", "2025-01-01/2028-01-01", ""),
            line(
                "SECOND",
                "",
                "Giang",
                "CR",
                "2026-01-01/",
                "2025-01-01/2028-01-01",
                "2026-11-16T09:30:00"),
            // one certificate, revoked in one of two lines
            line(
                "SECOND",
                ACCOUNT,
                "Hoa",
                "CS",
                "2026-01-01/",
                "2025-01-01/2028-01-01",
                "2026-11-10T00:00:00"),
            line("SECOND", "", "Hoa", "CS", "2026-01-01/", "2025-01-01/2028-01-01", ""),
            line("SECOND", "", "An", "C7", "2026-01-01/", "2025-01-01/2028-01-01", ""),
            elsewhere("FIRST", "Khoa", "C8"),
            elsewhere("SECOND", "Binh", "C9"),
            elsewhere("FIRST", "Binh", "C1B")));
  }

  /** The same without a second signer. */
  static Signers firstSignersOnly() {
    return new Signers(
        List.of(line("FIRST", "", "An", "C1", "2026-01-01/", "2025-01-01/2028-01-01", "")));
  }

  static RegisteredSigner line(
      String role,
      String account,
      String person,
      String certificate,
      String registered,
      String valid,
      String revoked) {
    return of("1055555", role, account, person, certificate, registered, valid, revoked);
  }

  private static RegisteredSigner elsewhere(String role, String person, String certificate) {
    return of("1055556", role, "", person, certificate, "2026-01-01/", "2025-01-01/2028-01-01", "");
  }

  private static RegisteredSigner of(
      String unit,
      String role,
      String account,
      String person,
      String certificate,
      String registered,
      String valid,
      String revoked) {
    String[] span = registered.split("/", -1);
    String[] validity = valid.split("/", -1);
    return new RegisteredSigner(
        unit,
        account,
        Role.valueOf(role),
        person,
        "Ms " + person,
        certificate,
        LocalDate.parse(validity[0]).atStartOfDay(),
        LocalDate.parse(validity[1]).atStartOfDay(),
        revoked.isEmpty()
            ? null
            : new RegisteredSigner.Revocation(
                LocalDateTime.parse(revoked), "signers_all_20261102_01.csv", 2, MONDAY),
        LocalDate.parse(span[0]).atStartOfDay(),
        span[1].isEmpty() ? null : LocalDate.parse(span[1]).atStartOfDay(),
        "signers_all_20261102_01.csv",
        certificate.hashCode() & 0xffff,
        LocalDate.of(2026, 11, 2));
  }

  /** Posted on Monday at eleven. */
  static SignedEntry entry(
      String account,
      @Nullable String first,
      @Nullable String firstAt,
      @Nullable String second,
      @Nullable String secondAt,
      @Nullable String address) {
    LocalDateTime posted = MONDAY.atTime(11, 0);
    return new SignedEntry(
        "E1",
        MONDAY,
        "0661",
        "1055555",
        account,
        "V-E1",
        new BigDecimal("-1000.00"),
        "VND",
        "Nhà sách",
        Signature.of(Role.FIRST, said(first), time(firstAt), posted),
        Signature.of(Role.SECOND, said(second), time(secondAt), posted),
        said(address),
        "transactions_0661_20261116_01.csv",
        2);
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable LocalDateTime time(@Nullable String text) {
    return text == null ? null : LocalDateTime.parse(text);
  }

  /** What a hit says, for a table: a dash for none, otherwise its texts by key with arguments. */
  static String told(Optional<Hit> hit) {
    return hit.map(
            found ->
                String.join(" ", found.arguments())
                    .replace("key:signature.", "")
                    .replace("text:", "")
                    .replace("\u001f", ",")
                    .strip())
        .orElse("-");
  }
}

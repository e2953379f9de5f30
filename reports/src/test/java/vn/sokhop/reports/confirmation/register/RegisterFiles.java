package vn.sokhop.reports.confirmation.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The files of the made-up month as digests, for a comparison between machines. */
final class RegisterFiles {
  private RegisterFiles() {}

  /** One line with the digests of all files of both languages. */
  static String digests() throws IOException {
    StringBuilder digests = new StringBuilder(sha256(DemoRegister.csv()));
    for (Locale locale : new Locale[] {DemoRegister.VI, Locale.US}) {
      digests.append(' ').append(sha256(workbook(locale)));
      digests.append(' ').append(sha256(DemoRegister.summaryPdf(DemoRegister.hard(locale))));
    }
    return digests.toString();
  }

  private static byte[] workbook(Locale locale) throws IOException {
    return DemoRegister.workbook(DemoRegister.summary(locale, 30), null);
  }

  /** Prints the digests; run in a machine of its own language, zone and encoding. */
  public static void main(String[] arguments) throws IOException {
    System.out.write((digests() + "\n").getBytes(StandardCharsets.US_ASCII));
    System.out.flush();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

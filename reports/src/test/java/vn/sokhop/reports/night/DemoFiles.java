package vn.sokhop.reports.night;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import vn.sokhop.reports.exceptions.ExceptionsCsv;
import vn.sokhop.reports.exceptions.ExceptionsWorkbook;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.nightsummary.NightSummary;
import vn.sokhop.reports.stalleddossiers.DemoDossiers;

/** The files of the made-up nights, and their digests for a comparison between machines. */
public final class DemoFiles {
  private DemoFiles() {}

  public static byte[] workbook(NightReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean empty = report.listed() == 0;
    ExceptionsWorkbook.write(
        report,
        family -> Rows.of(empty ? List.of() : DemoNight.rows(report.locale(), family)),
        family -> Rows.of(empty ? List.of() : DemoWarnings.ranked(report.locale(), family)),
        Rows.of(empty ? List.of() : DemoNight.files(report.locale())),
        Rows.of(empty ? List.of() : DemoNight.rejected(report.locale())),
        out);
    return out.toByteArray();
  }

  public static byte[] summary(NightReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NightSummary.write(report, out);
    return out.toByteArray();
  }

  public static byte[] csv(Rows<ExceptionRow> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExceptionsCsv.write(rows, out);
    return out.toByteArray();
  }

  /** One line with the digests of all files of both languages. */
  public static String digests() throws IOException {
    StringBuilder digests = new StringBuilder();
    for (Locale locale : new Locale[] {DemoNight.VI, Locale.US}) {
      digests.append(sha256(workbook(DemoNight.report(locale)))).append(' ');
      digests.append(sha256(summary(DemoNight.report(locale, 40)))).append(' ');
      digests.append(sha256(summary(DemoNight.withDossiers(locale, 6)))).append(' ');
      digests.append(sha256(workbook(DemoWarnings.night(locale)))).append(' ');
      digests.append(sha256(summary(DemoWarnings.night(locale)))).append(' ');
      digests.append(sha256(DemoDossiers.letters(DemoDossiers.report(locale)))).append(' ');
      digests.append(sha256(DemoDossiers.letters(DemoDossiers.empty(locale)))).append(' ');
      digests.append(sha256(DemoDossiers.workbook(DemoDossiers.report(locale)))).append(' ');
      digests.append(sha256(csv(Rows.of(DemoNight.rows(locale, "MATCHING"))))).append(' ');
    }
    return digests.toString().strip();
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

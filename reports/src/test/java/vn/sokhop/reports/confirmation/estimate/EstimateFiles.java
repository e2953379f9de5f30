package vn.sokhop.reports.confirmation.estimate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import vn.sokhop.reports.confirmation.EstimateForm;

/** The digests of all made-up forms, to be compared between machines. */
final class EstimateFiles {
  private EstimateFiles() {}

  static String digests() throws IOException, NoSuchAlgorithmException {
    StringBuilder digests = new StringBuilder();
    for (Map.Entry<String, EstimateForm> form : new TreeMap<>(RenderEstimates.forms()).entrySet()) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(DemoEstimates.pdf(form.getValue()));
      digests.append(form.getKey()).append(' ').append(HexFormat.of().formatHex(digest));
      digests.append(' ');
    }
    return digests.toString().strip();
  }

  /** Prints the digests; run in a machine of its own language, zone and encoding. */
  public static void main(String[] arguments) throws Exception {
    System.out.write((digests() + "\n").getBytes(StandardCharsets.US_ASCII));
    System.out.flush();
  }
}

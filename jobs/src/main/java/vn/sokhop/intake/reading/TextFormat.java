package vn.sokhop.intake.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text file is written.
 *
 * @param separator between fields; one ASCII character
 * @param quote around fields; one ASCII character
 * @param charset of the bytes
 * @param headerLine physical line of the header; what stands above is skipped
 * @param maxRecordBytes longest record; a longer one is rejected
 */
public record TextFormat(
    char separator, char quote, Charset charset, int headerLine, int maxRecordBytes) {
  public TextFormat {
    if (separator > 127 || quote > 127) {
      throw new IllegalArgumentException("separator and quote must be ASCII characters");
    }
  }

  /** As the contract has it: comma, double quote, UTF-8, the header in the first line. */
  public static TextFormat ofContract(int maxRecordBytes) {
    return new TextFormat(',', '"', StandardCharsets.UTF_8, 1, maxRecordBytes);
  }
}

package vn.sokhop.reports.page;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import vn.sokhop.reports.pdf.Drawing;

/**
 * A QR code of a text in UTF-8 with medium error correction and the quiet zone of four modules that
 * readers expect.
 */
public final class QrCode {
  private static final int QUIET = 4;

  // Any mask can be read; looking for the most even of the eight takes a third of a form's time.
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.QR_MASK_PATTERN, 3);

  private final ByteMatrix modules;

  private QrCode(ByteMatrix modules) {
    this.modules = modules;
  }

  /** Takes a run of dark modules; x and y count from the top left corner. */
  @FunctionalInterface
  interface Run {
    void take(int x, int y, int width);
  }

  /** The code of the text; throws for one that is longer than a code can carry, 2,331 bytes. */
  public static QrCode of(String text) {
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", e);
    }
  }

  /** Modules of a side, quiet zone included. */
  int size() {
    return modules.getWidth() + 2 * QUIET;
  }

  void forEachRun(Run run) {
    for (int y = 0; y < modules.getHeight(); y++) {
      int from = -1;
      for (int x = 0; x <= modules.getWidth(); x++) {
        boolean dark = x < modules.getWidth() && modules.get(x, y) == 1;
        if (dark && from < 0) {
          from = x;
        } else if (!dark && from >= 0) {
          run.take(from + QUIET, y + QUIET, x - from);
          from = -1;
        }
      }
    }
  }

  /** The code for a template: fills the largest square of its room, at the left. */
  public Drawing drawing() {
    return new Drawing(
        (graphics, room) -> {
          double module = Math.min(room.getWidth(), room.getHeight()) / size();
          Path2D path = new Path2D.Double();
          forEachRun(
              (x, y, width) ->
                  path.append(
                      new Rectangle2D.Double(
                          room.getX() + x * module,
                          room.getY() + y * module,
                          width * module,
                          module),
                      false));
          graphics.setPaint(Color.BLACK);
          graphics.fill(path);
        });
  }
}

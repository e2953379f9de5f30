package vn.sokhop.reports.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The embedded fonts, whole and cut down to the letters of everyday text. Each subset of a font
 * carries six letters drawn at random; here they are drawn from a sequence that starts anew with
 * each document.
 */
public final class SteadyFonts {
  private static final List<String> FILES =
      List.of("Regular", "Bold", "Italic", "BoldItalic").stream()
          .map(style -> "liberation/LiberationSerif-" + style + ".ttf")
          .toList();

  // A form is mostly the subsets of its fonts: a quarter of its time for 4 % of its size.
  private static final int COMPRESSION = 1;
  private static final long SEED = 20_261_120L;
  private static final ThreadLocal<Random> SEQUENCE =
      ThreadLocal.withInitial(() -> new Random(SEED));
  private static final SecureRandom STEADY = new Steady();
  private static final List<BaseFont> FONTS = FILES.stream().map(file -> load(file, null)).toList();

  private SteadyFonts() {}

  /** Regular, bold, italic and bold italic, in this order; for several threads. */
  public static List<BaseFont> fonts() {
    return FONTS;
  }

  /**
   * Regular, bold, italic and bold italic with {@link EverydayLetters} alone: a subset of them is
   * half the size, because a subset keeps a place for each letter that the font had. For several
   * threads.
   */
  public static List<BaseFont> everydayFonts() {
    return Everyday.FONTS;
  }

  // Cut when the first form is drawn: other reports do not need them.
  private static final class Everyday {
    static final List<BaseFont> FONTS =
        FILES.stream().map(file -> load(file, EverydayLetters.of(file))).toList();
  }

  // The exporter of templates finds the whole fonts in the cache.
  private static BaseFont load(String file, byte @Nullable [] content) {
    try {
      boolean isCached = content == null;
      BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, true, isCached, content, null);
      font.setSecureRandom(STEADY);
      font.setCompressionLevel(COMPRESSION);
      return font;
    } catch (DocumentException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document begins on this thread. */
  static void restart() {
    SEQUENCE.get().setSeed(SEED);
  }

  /** Only names are drawn from it, never a secret. */
  private static final class Steady extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public double nextDouble() {
      return SEQUENCE.get().nextDouble();
    }
  }
}

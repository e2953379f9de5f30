package vn.sokhop.reports.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font with the letters of Vietnamese and of western European languages, figures and the usual
 * signs. Other letters are drawn with the whole font.
 */
final class EverydayLetters {
  // What a reader of the font needs beside the outlines; cvt, fpgm and prep make them sharp on a
  // screen.
  private static final List<String> TABLES =
      List.of("OS/2", "cmap", "cvt ", "fpgm", "name", "post", "prep");

  private EverydayLetters() {}

  /** The content of the cut font; the file is one of the class path. */
  static byte[] of(String file) {
    try (InputStream in = BaseFont.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
        TTFSubsetter cut = new TTFSubsetter(font, TABLES);
        PrimitiveIterator.OfInt letters = letters().iterator();
        while (letters.hasNext()) {
          cut.add(letters.nextInt());
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        cut.writeToStream(content);
        return content.toByteArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IntStream letters() {
    return Stream.of(
            IntStream.rangeClosed(' ', '~'), // Basic Latin
            IntStream.rangeClosed(0xA0, 0xFF), // Latin-1
            IntStream.of(0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x152, 0x153, 0x168, 0x169),
            IntStream.of(0x1A0, 0x1A1, 0x1AF, 0x1B0), // letters with horn
            IntStream.rangeClosed(0x300, 0x309), // accents that stand alone
            IntStream.rangeClosed(0x1EA0, 0x1EF9), // Vietnamese letters with two accents
            IntStream.rangeClosed(0x2010, 0x203A), // dashes, quotation marks, ellipsis
            IntStream.of(0x20AB, 0x20AC), // dong, euro
            IntStream.of(0x2116, 0x2122), // number, trade mark
            IntStream.rangeClosed(0x2190, 0x2195), // arrows
            IntStream.of(0x2212, 0x2248, 0x2260, 0x2264, 0x2265)) // minus and comparisons
        .flatMapToInt(part -> part);
  }
}

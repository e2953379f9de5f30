package vn.sokhop.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of another encoding as UTF-8. What cannot be decoded comes out as the byte FF, which is
 * never UTF-8: the line it stands in is rejected like any malformed one.
 */
final class TranscodedStream extends InputStream {
  private static final byte MALFORMED = (byte) 0xFF;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer raw = ByteBuffer.allocate(1 << 16).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 16);
  private ByteBuffer ready = ByteBuffer.allocate(0);
  private boolean endOfInput;

  TranscodedStream(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    while (!ready.hasRemaining()) {
      if (endOfInput && !raw.hasRemaining()) {
        return -1;
      }
      decodeMore();
    }
    int n = Math.min(length, ready.remaining());
    ready.get(bytes, from, n);
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void decodeMore() throws IOException {
    raw.compact();
    int read = in.read(raw.array(), raw.position(), raw.remaining());
    if (read < 0) {
      endOfInput = true;
    } else {
      raw.position(raw.position() + read);
    }
    raw.flip();
    chars.clear();
    CoderResult result = decoder.decode(raw, chars, endOfInput);
    boolean malformed = result.isError();
    if (malformed) {
      raw.position(raw.position() + result.length());
    }
    ByteBuffer text = StandardCharsets.UTF_8.encode(chars.flip());
    ready = ByteBuffer.allocate(text.remaining() + 1).put(text);
    if (malformed) {
      ready.put(MALFORMED);
    }
    ready.flip();
  }
}

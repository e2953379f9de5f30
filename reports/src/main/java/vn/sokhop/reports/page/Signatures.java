package vn.sokhop.reports.page;

import java.util.List;
import vn.sokhop.reports.page.Canvas.Side;

/**
 * Parties beside each other, each with its signers beside each other and room to sign below them.
 *
 * @param height with the room to sign, 60 points less than it
 * @param parties all with the same number of signers
 */
public record Signatures(float left, float right, float height, List<Party> parties)
    implements Block {
  private static final float SIDE_SIZE = 11;
  private static final float ROLE_SIZE = 10.5f;
  private static final float HINT_SIZE = 9.5f;
  private static final float GAP = 6;

  /**
   * Who signs together.
   *
   * @param name above the signers
   */
  public record Party(String name, List<Signer> signers) {}

  /**
   * One who signs.
   *
   * @param hint how, in brackets
   */
  public record Signer(String role, String hint) {}

  @Override
  public void draw(Canvas canvas, float top) {
    float width = (right - left) / parties.size();
    for (int i = 0; i < parties.size(); i++) {
      float from = left + i * width;
      String name = parties.get(i).name;
      line(canvas, Face.BOLD, SIDE_SIZE, name, from, from + width, top - 26);
    }
    for (int i = 0; i < parties.size(); i++) {
      List<Signer> signers = parties.get(i).signers;
      signers(canvas, top, signers, left + i * width, width / signers.size());
    }
  }

  private static void signers(
      Canvas canvas, float top, List<Signer> signers, float left, float width) {
    for (int i = 0; i < signers.size(); i++) {
      float from = left + i * width;
      Signer signer = signers.get(i);
      line(canvas, Face.BOLD, ROLE_SIZE, signer.role, from, from + width, top - 44);
      line(canvas, Face.ITALIC, HINT_SIZE, signer.hint, from, from + width, top - 57);
    }
  }

  private static void line(
      Canvas canvas, Face face, float size, String text, float left, float right, float base) {
    float fitting = face.fit(text, size, right - left - GAP);
    canvas.text(face, fitting, text, Side.CENTER, left, right, base);
  }
}

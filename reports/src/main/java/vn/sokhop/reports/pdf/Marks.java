package vn.sokhop.reports.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import vn.sokhop.reports.house.Palette;

/** Small signs that no font of the house has: tick, stop, bar. */
public final class Marks {
  private static final double LINE_WIDTH = 0.75;

  private Marks() {}

  /** A green tick. */
  public static Drawing tick() {
    return new Drawing(
        (graphics, room) -> {
          Path2D path = new Path2D.Double();
          path.moveTo(x(room, 0.15), y(room, 0.55));
          path.lineTo(x(room, 0.42), y(room, 0.82));
          path.lineTo(x(room, 0.88), y(room, 0.20));
          stroke(graphics, path, room, Palette.GOOD);
        });
  }

  /** A red cross. */
  public static Drawing cross() {
    return new Drawing(
        (graphics, room) -> {
          Path2D path = new Path2D.Double();
          path.moveTo(x(room, 0.2), y(room, 0.2));
          path.lineTo(x(room, 0.8), y(room, 0.8));
          path.moveTo(x(room, 0.8), y(room, 0.2));
          path.lineTo(x(room, 0.2), y(room, 0.8));
          stroke(graphics, path, room, Palette.STOP);
        });
  }

  /** A thin black line in the middle of the top of its room, so many points long. */
  public static Drawing line(double length) {
    return new Drawing(
        (graphics, room) -> {
          double left = room.getX() + Math.max(0, (room.getWidth() - length) / 2);
          graphics.setPaint(Color.BLACK);
          graphics.fill(
              new Rectangle2D.Double(
                  left, room.getY() + 1, Math.min(length, room.getWidth()), LINE_WIDTH));
        });
  }

  /** A bar from the left, as long as the value is part of the greatest one; nothing for zero. */
  public static Drawing bar(long value, long greatest, Color color) {
    return new Drawing(
        (graphics, room) -> {
          if (value <= 0 || greatest <= 0) {
            return;
          }
          double width = Math.max(1.5, room.getWidth() * value / greatest);
          graphics.setColor(color);
          graphics.fill(new Rectangle2D.Double(room.getX(), room.getY(), width, room.getHeight()));
        });
  }

  private static void stroke(Graphics2D graphics, Path2D path, Rectangle2D room, Color color) {
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(color);
    float width = (float) (room.getHeight() * 0.16);
    graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(path);
  }

  private static double x(Rectangle2D room, double part) {
    return room.getX() + room.getWidth() * part;
  }

  private static double y(Rectangle2D room, double part) {
    return room.getY() + room.getHeight() * part;
  }
}

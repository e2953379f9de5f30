package vn.sokhop.reports.pdf;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A picture drawn with vectors where a template has room for an image. */
public final class Drawing extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;

  /** Draws into the rectangle. */
  @FunctionalInterface
  public interface Pen {
    void draw(Graphics2D graphics, Rectangle2D room);
  }

  private final transient Pen pen;

  public Drawing(Pen pen) {
    this.pen = pen;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D room) {
    pen.draw(graphics, room);
  }
}

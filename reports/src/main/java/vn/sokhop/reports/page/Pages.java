package vn.sokhop.reports.page;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.pdf.PdfRenderer;
import vn.sokhop.reports.pdf.SteadyIdentity;

/** Blocks laid out on pages of A4, one after the other. Not for several threads at once. */
public final class Pages {
  /** Left edge of the text on portrait paper. */
  public static final float LEFT = Paper.PORTRAIT.left();

  /** Right edge of the text on portrait paper. */
  public static final float RIGHT = Paper.PORTRAIT.right();

  private final Paper paper;
  private final List<List<Placed>> pages = new ArrayList<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private @Nullable Block head;
  private boolean headStands;
  private float y;

  /** Pages of portrait paper. */
  public Pages() {
    this(Paper.PORTRAIT);
  }

  public Pages(Paper paper) {
    this.paper = paper;
    next();
  }

  /** Foot of a page that knows how many there are. */
  @FunctionalInterface
  public interface Foot {
    void draw(Canvas canvas, int page, int pages);
  }

  private record Placed(Block block, float top) {}

  private record Bookmark(int page, String title) {}

  /** What follows stands on a new page. */
  public void next() {
    pages.add(new ArrayList<>());
    y = paper.top();
    headStands = false;
  }

  /** A name in the outline for the page that is laid out now. */
  public void bookmark(String title) {
    bookmarks.add(new Bookmark(pages.size(), Face.printable(title)));
  }

  /** Rows of a table follow: the head stands before the first one and again on each new page. */
  public void table(Block tableHead) {
    head = tableHead;
    headStands = false;
  }

  /** The table is at its end. */
  public void endTable() {
    head = null;
  }

  /** Whether blocks of the height would still stand on the page with what is there. */
  public boolean hasRoom(float height) {
    return y - height >= paper.bottom();
  }

  /** Whether the height fits an empty page below the head of the table. */
  public boolean fitsPage(float height) {
    return height + (head == null ? 0 : head.height()) <= paper.top() - paper.bottom();
  }

  /** Places the block whole, on the next page if there is no room on this one. */
  public void add(Block block) {
    if (!hasRoom(block.height() + missingHead()) && y < paper.top()) {
      next();
    }
    if (head != null && !headStands) {
      place(head);
      headStands = true;
    }
    place(block);
  }

  private float missingHead() {
    return head == null || headStands ? 0 : head.height();
  }

  private void place(Block block) {
    pages.get(pages.size() - 1).add(new Placed(block, y));
    y -= block.height();
  }

  /** Writes the pages; the stream stays open. */
  public void write(PdfRenderer.Document about, Locale locale, Foot foot, OutputStream out)
      throws IOException {
    try {
      Document document = new Document(new Rectangle(paper.width(), paper.height()));
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setCloseStream(false);
      SteadyIdentity.begin(writer, about.date(), about.identity());
      document.addTitle(about.title());
      document.addAuthor("Sokhop");
      document.addCreator("Sokhop");
      document.open();
      writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
      writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
      for (int page = 1; page <= pages.size(); page++) {
        if (page > 1) {
          document.newPage();
        }
        draw(writer, page, foot);
      }
      document.close();
      out.flush();
    } catch (DocumentException e) {
      throw new IOException("PDF " + about.title() + " cannot be made", e);
    }
  }

  private void draw(PdfWriter writer, int page, Foot foot) {
    Canvas canvas = new Canvas(writer.getDirectContent());
    for (Bookmark bookmark : bookmarks) {
      if (bookmark.page == page) {
        new PdfOutline(
            writer.getRootOutline(), new PdfDestination(PdfDestination.FIT), bookmark.title);
      }
    }
    for (Placed placed : pages.get(page - 1)) {
      placed.block.draw(canvas, placed.top);
    }
    foot.draw(canvas, page, pages.size());
  }
}

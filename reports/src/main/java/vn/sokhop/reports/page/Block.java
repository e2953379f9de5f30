package vn.sokhop.reports.page;

import java.util.List;

/** Something of known height that is drawn whole on one page. */
public interface Block {
  float height();

  /** Draws below the top. */
  void draw(Canvas canvas, float top);

  /** Empty room. */
  static Block space(float height) {
    return new Space(height);
  }

  /** Blocks below each other as one. */
  static Block of(List<? extends Block> blocks) {
    return new Stack(List.copyOf(blocks));
  }

  /** Nothing but height. */
  record Space(float height) implements Block {
    @Override
    public void draw(Canvas canvas, float top) {}
  }

  /** Blocks below each other. */
  record Stack(List<Block> blocks) implements Block {
    @Override
    public float height() {
      float height = 0;
      for (Block block : blocks) {
        height += block.height();
      }
      return height;
    }

    @Override
    public void draw(Canvas canvas, float top) {
      float y = top;
      for (Block block : blocks) {
        block.draw(canvas, y);
        y -= block.height();
      }
    }
  }
}

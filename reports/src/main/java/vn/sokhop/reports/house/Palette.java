package vn.sokhop.reports.house;

import java.awt.Color;
import vn.sokhop.reports.night.Severity;

/** The few colours of the house; they keep their order of weight on a black-and-white printer. */
public final class Palette {
  public static final Color INK = new Color(0x1F2933);
  public static final Color MUTED = new Color(0x5F6B7A);
  public static final Color LINE = new Color(0xC9D1DA);
  public static final Color HEAD = new Color(0x1F3A5F);
  public static final Color SHADE = new Color(0xEEF2F6);
  public static final Color GOOD = new Color(0x1E7B4F);
  public static final Color STOP = new Color(0xB3261E);
  public static final Color WARN = new Color(0xB26A00);
  public static final Color LINK = new Color(0x1B5FAA);
  public static final Color INPUT = new Color(0xFFFBE6);

  /** Ground of what is settled. */
  public static final Color SETTLED = new Color(0xDDF0E3);

  private Palette() {}

  /** Strong colour of a severity, for bars and words. */
  public static Color of(Severity severity) {
    return switch (severity) {
      case HIGH -> STOP;
      case MEDIUM -> new Color(0xE39A2D);
      case LOW -> new Color(0x6F9BC6);
      case INFO -> new Color(0xB4BDC7);
    };
  }

  /** Pale colour of a severity, for the ground behind black text. */
  public static Color ground(Severity severity) {
    return switch (severity) {
      case HIGH -> new Color(0xF9D9D6);
      case MEDIUM -> new Color(0xFDEBCB);
      case LOW -> new Color(0xDEE9F4);
      case INFO -> new Color(0xEEF0F3);
    };
  }
}

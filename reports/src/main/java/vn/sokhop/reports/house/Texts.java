package vn.sokhop.reports.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.Severity;

/**
 * The fixed texts of a report in one language: those of its own package and, behind them, those of
 * the house. A key that is missing is a fault of the program and throws. Languages are Vietnamese
 * and English; any other is Vietnamese.
 */
public final class Texts {
  private static final Map<String, Texts> READ = new ConcurrentHashMap<>();

  private final Map<String, String> texts = new HashMap<>();
  private final Locale locale;

  private Texts(Locale locale) {
    this.locale = locale;
  }

  /**
   * Texts of {@code messages_vi.properties} or {@code messages_en.properties} beside the anchor.
   */
  public static Texts of(Class<?> anchor, Locale locale) {
    Locale house = houseLocale(locale);
    return READ.computeIfAbsent(
        anchor.getPackageName() + " " + house,
        key -> {
          Texts texts = new Texts(house);
          texts.load(Texts.class);
          texts.load(anchor);
          return texts;
        });
  }

  /** The same, with the texts beside another anchor in the place of those of equal key. */
  public static Texts of(Class<?> anchor, Class<?> instead, Locale locale) {
    Texts texts = new Texts(houseLocale(locale));
    texts.load(Texts.class);
    texts.load(anchor);
    texts.load(instead);
    return texts;
  }

  /** The locale the report is made in: vi-VN, or en-US for English. */
  public Locale locale() {
    return locale;
  }

  /** The text of the key; a single quote in a text with arguments is written twice. */
  public String text(String key, Object... arguments) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text for " + key + " in " + locale);
    }
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  /** The text of the key, or the other text where there is none. */
  public String textOr(String key, String other) {
    return texts.getOrDefault(key, other);
  }

  public String severity(Severity severity) {
    return text("severity." + severity.name());
  }

  public String status(ExceptionRow.Status status) {
    return text("status." + status.name());
  }

  /** The same texts for templates. */
  public ResourceBundle bundle() {
    return new ResourceBundle() {
      @Override
      protected Object handleGetObject(String key) {
        return text(key);
      }

      @Override
      public boolean containsKey(String key) {
        return texts.containsKey(key);
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
      }
    };
  }

  /** vi-VN, or en-US for English. */
  public static Locale houseLocale(Locale locale) {
    return locale.getLanguage().equals("en") ? Locale.US : new Locale("vi", "VN");
  }

  // Not ResourceBundle.getBundle: that would fall back to the language of the machine.
  private void load(Class<?> anchor) {
    String name = "messages_" + locale.getLanguage() + ".properties";
    try (InputStream in = anchor.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + anchor.getName());
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      properties.forEach((key, value) -> texts.put((String) key, (String) value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

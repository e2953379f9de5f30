package vn.sokhop.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one stage in one language: bundle {@code messages_vi} or {@code messages_en} in the
 * package of the anchor class. Arguments are strings, already formatted; a key that is missing is a
 * fault of the program and throws.
 */
public final class Messages {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  public static Messages of(Class<?> anchor, Language language) {
    return new Messages(bundle(anchor, language), language.locale());
  }

  /** The bundle itself, for a library that looks texts up by itself. */
  public static ResourceBundle bundle(Class<?> anchor, Language language) {
    return ResourceBundle.getBundle(
        anchor.getPackageName() + ".messages",
        Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)),
        anchor.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The text of the key with its arguments; a single quote in a text is written twice. */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  public String text(String key, List<String> arguments) {
    return text(key, arguments.toArray());
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}

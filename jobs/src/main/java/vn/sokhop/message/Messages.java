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
    String base = anchor.getPackageName() + ".messages";
    Locale locale = Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT));
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            base,
            locale,
            anchor.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Messages(bundle, language.locale());
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

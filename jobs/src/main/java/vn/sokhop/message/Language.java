package vn.sokhop.message;

import java.util.Locale;

/** Languages of reports and messages; Vietnamese is the default. */
public enum Language {
  VI(Locale.forLanguageTag("vi-VN")),
  EN(Locale.forLanguageTag("en-GB"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }
}

package vn.sokhop.message;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The language of messages and reports: {@code sokhop.lang}.
 *
 * @param lang {@code vi} or {@code en}
 */
@ConfigurationProperties("sokhop")
public record LanguageProperties(@DefaultValue("vi") Language lang) {}

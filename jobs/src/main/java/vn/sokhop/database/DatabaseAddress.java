package vn.sokhop.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;

/** Where a database answers and who may ask. The password never shows in messages. */
public record DatabaseAddress(String url, String user, String password) {
  private static final Pattern PASSWORD = Pattern.compile("(?i)([?&]\\w*password=)[^&]*");

  /** A connection outside the pool. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "sokhop");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "10");
    return DriverManager.getConnection(url, properties);
  }

  @Override
  public String toString() {
    return user + " at " + withoutPassword(url);
  }

  /** A text without the passwords that an address in it may carry as parameters. */
  public static String withoutPassword(String text) {
    return PASSWORD.matcher(text).replaceAll("$1…");
  }
}

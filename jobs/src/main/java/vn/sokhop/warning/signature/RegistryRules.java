package vn.sokhop.warning.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;
import vn.sokhop.finding.Evidence;
import vn.sokhop.finding.Finding;
import vn.sokhop.finding.Lifecycle;
import vn.sokhop.warning.WarningCode;
import vn.sokhop.warning.WarningProperties;

/**
 * What is wrong with the registry itself on the business date of a night, whoever signs: found anew
 * every night while it lasts.
 */
final class RegistryRules {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient db;
  private final WarningProperties settings;

  RegistryRules(JdbcClient db, WarningProperties settings) {
    this.db = db;
    this.settings = settings;
  }

  @FunctionalInterface
  private interface Arguments {
    List<String> of(ResultSet row) throws SQLException;
  }

  /**
   * The standing findings of a night. The signers of its date are gathered.
   *
   * @param judged the dates whose entries were judged
   */
  List<Finding> judge(Run run, JudgedDay night, Collection<LocalDate> judged) {
    db.sql(RegistrySql.DROP_DAY).update();
    db.sql(RegistrySql.REGISTERED_UNITS).params(night.parameters()).update();
    db.sql("analyze registered_unit").update();
    List<Finding> found = new ArrayList<>();
    Map<String, Object> none = Map.of();
    found.addAll(
        find(
            WarningCode.ONE_PERSON_BOTH_ROLES,
            RegistrySql.ONE_PERSON_BOTH_ROLES,
            night,
            none,
            RegistryRules::onePerson));
    found.addAll(
        find(
            WarningCode.CERTIFICATE_IN_SEVERAL_UNITS,
            RegistrySql.CERTIFICATE_IN_SEVERAL_UNITS,
            night,
            Map.of("days", SqlArray.days(judged), "base", run.baseRunId()),
            RegistryRules::severalUnits));
    WarningProperties.Signature set = settings.signature();
    found.addAll(
        find(
            WarningCode.TOO_MANY_SIGNERS,
            RegistrySql.TOO_MANY_SIGNERS,
            night,
            Map.of("first", set.mostFirst(), "second", set.mostSecond()),
            RegistryRules::tooMany));
    found.addAll(
        find(
            WarningCode.NOTICE_CONTACT_SHARED,
            RegistrySql.NOTICE_CONTACT_SHARED,
            night,
            none,
            RegistryRules::sharedContact));
    return found;
  }

  private static List<String> onePerson(ResultSet row) throws SQLException {
    return List.of(
        Clause.told(row.getString("unit_code")),
        Clause.of(
            "signature.person.REGISTRY",
            Clause.told(row.getString("person_name")),
            Clause.told(row.getString("subject")),
            row.getString("account_no").isEmpty()
                ? Clause.of("signature.all-accounts")
                : Clause.told(row.getString("account_no")),
            Clause.told(row.getString("written")),
            Clause.told(row.getString("other_written"))));
  }

  private static List<String> severalUnits(ResultSet row) throws SQLException {
    LocalDate used = row.getObject("used_on", LocalDate.class);
    String unit = Clause.told(row.getString("unit_code"));
    String person = Clause.told(row.getString("person_name"));
    String how;
    if (!row.getBoolean("is_registered") && used != null) {
      how = Clause.of("signature.several.USED", unit, used.toString());
    } else if (used == null) {
      how = Clause.of("signature.several.REGISTERED", unit, person);
    } else {
      how = Clause.of("signature.several.BOTH", unit, person, used.toString());
    }
    return List.of(how, row.getString("units"), Clause.told(row.getString("codes")));
  }

  private static List<String> tooMany(ResultSet row) throws SQLException {
    return List.of(
        row.getString("persons"),
        Clause.role(Role.valueOf(row.getString("subject"))),
        row.getString("allowed"),
        Clause.told(row.getString("names")));
  }

  private static List<String> sharedContact(ResultSet row) throws SQLException {
    return List.of(
        Clause.of("signature.contact." + row.getString("kind")),
        Clause.told(row.getString("person_name")));
  }

  private List<Finding> find(
      WarningCode code,
      String statement,
      JudgedDay night,
      Map<String, Object> parameters,
      Arguments arguments) {
    if (!settings.isOn(code)) {
      return List.of();
    }
    return db.sql(statement)
        .params(night.parameters())
        .params(parameters)
        .query((row, n) -> finding(code, row, night.date(), arguments.of(row)))
        .list();
  }

  private Finding finding(WarningCode code, ResultSet row, LocalDate date, List<String> arguments)
      throws SQLException {
    String other = row.getString("other_source");
    return new Finding(
        code + "|" + row.getString("key"),
        Lifecycle.STATE,
        code.name(),
        settings.severity(code),
        date,
        row.getString("office_code"),
        row.getString("unit_code"),
        row.getString("account_no"),
        row.getString("subject"),
        "",
        null,
        null,
        null,
        row.getString("source"),
        other == null ? "" : other,
        arguments,
        JSON.readValue(row.getString("evidence"), new TypeReference<List<Evidence>>() {}),
        row.getString("key"));
  }
}

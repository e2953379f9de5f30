package vn.sokhop.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.SqlArray;
import vn.sokhop.notice.who.Addresses;
import vn.sokhop.notice.who.ContactLine;
import vn.sokhop.notice.who.Signer;
import vn.sokhop.notice.who.UnitContacts;

/** Whom the units have that findings are about: read from the registry for these units at once. */
final class ContactBook {
  private final Map<String, UnitContacts> units = new HashMap<>();
  private final Map<String, List<Signer>> byCertificate = new HashMap<>();

  /** What is read of a unit before its other signers are known. */
  private record Draft(
      List<ContactLine> history, Map<String, Set<String>> firsts, List<Signer> signers) {
    Draft() {
      this(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
    }

    /** A person is the same in every unit, so what other units state of him counts here too. */
    UnitContacts contacts(Map<String, List<Signer>> byPerson) {
      Set<Signer> all = new LinkedHashSet<>(signers);
      signers.forEach(signer -> all.addAll(byPerson.getOrDefault(signer.personId(), List.of())));
      return new UnitContacts(history, firsts, List.copyOf(all));
    }
  }

  /**
   * Reads the book.
   *
   * @param certificates that findings are about, wherever they are registered
   */
  static ContactBook of(
      JdbcClient db,
      LocalDate date,
      Collection<String> units,
      Collection<String> certificates,
      Candidates candidates) {
    Map<String, Draft> drafts = new HashMap<>();
    SqlArray codes = SqlArray.texts(List.copyOf(units));
    db.sql(NoticeSql.CONTACT_HISTORY)
        .param("units", codes)
        .param("date", date)
        .query(
            row -> {
              String unit = row.getString("unit_code");
              String email = candidates.address(row.getString("notice_email"), unit).orElse(null);
              draft(drafts, unit)
                  .history()
                  .add(new ContactLine(row.getObject("business_date", LocalDate.class), email));
            });
    db.sql(NoticeSql.FIRST_SIGNERS_OF)
        .param("units", codes)
        .query(
            row -> {
              String unit = row.getString("unit_code");
              String account = row.getString("account_no");
              candidates
                  .address(row.getString("email"), unit)
                  .ifPresent(
                      email ->
                          draft(drafts, unit)
                              .firsts()
                              .computeIfAbsent(account, any -> new TreeSet<>())
                              .add(email));
            });
    db.sql(NoticeSql.SIGNERS_OF)
        .param("units", codes)
        .param("date", date)
        .query(
            row -> {
              draft(drafts, row.getString("unit_code")).signers().add(signer(row));
            });
    Set<String> persons = new TreeSet<>();
    drafts
        .values()
        .forEach(draft -> draft.signers().forEach(signer -> persons.add(signer.personId())));
    Map<String, List<Signer>> byPerson = new HashMap<>();
    ContactBook book = new ContactBook();
    db.sql(NoticeSql.SIGNERS_ELSEWHERE)
        .param("date", date)
        .param("persons", SqlArray.texts(List.copyOf(persons)))
        .param(
            "certificates", SqlArray.texts(certificates.stream().map(ContactBook::form).toList()))
        .query(
            row -> {
              Signer signer = signer(row);
              add(byPerson, signer.personId(), signer);
              add(book.byCertificate, form(signer.certificate()), signer);
            });
    drafts.forEach((unit, draft) -> book.units.put(unit, draft.contacts(byPerson)));
    return book;
  }

  /**
   * Whom a unit has.
   *
   * @param certificates that the finding is about: who has them in other units is of interest too
   */
  UnitContacts of(String unit, Collection<String> certificates) {
    UnitContacts known = units.getOrDefault(unit, UnitContacts.NOBODY);
    List<Signer> signers = new ArrayList<>(known.signers());
    certificates.forEach(
        certificate -> signers.addAll(byCertificate.getOrDefault(form(certificate), List.of())));
    return new UnitContacts(known.history(), known.firstSigners(), signers);
  }

  private static void add(Map<String, List<Signer>> to, String key, Signer signer) {
    to.computeIfAbsent(key, any -> new ArrayList<>()).add(signer);
  }

  /** Certificates are compared trimmed, whatever their case. */
  private static String form(String certificate) {
    return certificate.strip().toUpperCase(Locale.ROOT);
  }

  private static Draft draft(Map<String, Draft> drafts, String unit) {
    return drafts.computeIfAbsent(unit, any -> new Draft());
  }

  private static Signer signer(ResultSet row) throws SQLException {
    return new Signer(
        row.getString("person_id"),
        row.getString("person_name"),
        row.getString("certificate_serial"),
        orNull(row.getString("email")),
        Addresses.phone(row.getString("phone")));
  }

  private static @Nullable String orNull(@Nullable String email) {
    return Addresses.valid(email).orElse(null);
  }
}

package vn.sokhop.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Run;
import vn.sokhop.notice.Candidates.Kind;
import vn.sokhop.notice.Candidates.Told;
import vn.sokhop.notice.who.Addresses;

/**
 * Notice contacts that a registry delivery changed. The contact before hears what was changed, the
 * new one only that it is the contact now: should the change be a theft, the owner learns of it and
 * the thief learns nothing.
 */
final class ContactChanges {
  private final JdbcClient db;
  private final NoticeTexts texts;
  private final Candidates candidates;

  ContactChanges(JdbcClient db, NoticeTexts texts, Candidates candidates) {
    this.db = db;
    this.texts = texts;
    this.candidates = candidates;
  }

  void tell(Run run) {
    db.sql(NoticeSql.CONTACT_CHANGES)
        .param("run", run.runId())
        .param("date", run.businessDate())
        .query((RowCallbackHandler) this::add);
  }

  private void add(ResultSet row) throws SQLException {
    String unit = row.getString("unit_code");
    Optional<String> before = candidates.address(row.getString("old_email"), unit);
    Optional<String> now = candidates.address(row.getString("new_email"), unit);
    String phoneBefore = Addresses.phone(row.getString("old_phone"));
    String phone = Addresses.phone(row.getString("new_phone"));
    boolean isAnotherEmail = !before.equals(now);
    boolean isAnotherPhone = !phoneBefore.isEmpty() && !phoneBefore.equals(phone);
    LocalDate date = row.getObject("business_date", LocalDate.class);
    String key =
        String.join(
            "|", unit, date.toString(), before.orElse("-"), now.orElse("-"), phoneBefore, phone);
    String heading = texts.unit(unit, row.getString("unit_name"));
    if (before.isPresent() && (isAnotherEmail || isAnotherPhone)) {
      candidates.add(
          List.of(before.get()),
          new Told(
              "CONTACT|" + key,
              Kind.CONTACT,
              unit,
              heading,
              date.toString(),
              isAnotherEmail
                  ? now.map(address -> texts.contactChanged(date, Addresses.masked(address)))
                      .orElseGet(() -> texts.contactRemoved(date))
                  : texts.phoneChanged(date)));
    }
    // The first contact of a unit is no change; it is not greeted either.
    if (before.isPresent() && now.isPresent() && isAnotherEmail) {
      candidates.add(
          List.of(now.get()),
          new Told(
              "CONTACT-NEW|" + key,
              Kind.CONTACT,
              unit,
              heading,
              date.toString(),
              texts.contactIsYou(date)));
    }
  }
}

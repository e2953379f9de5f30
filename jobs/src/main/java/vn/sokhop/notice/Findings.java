package vn.sokhop.notice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;
import vn.sokhop.notice.Candidates.Kind;
import vn.sokhop.notice.Candidates.Told;
import vn.sokhop.notice.who.About;
import vn.sokhop.notice.who.Addressees;
import vn.sokhop.notice.who.UnitContacts;
import vn.sokhop.office.OfficeDirectory;

/** Items of the night, and whom they are told. */
final class Findings {
  private static final String CERTIFICATE_SHARED = "CERTIFICATE_IN_SEVERAL_UNITS";

  private final JdbcClient db;
  private final NoticeProperties settings;
  private final int contactChangeDays;
  private final OfficeDirectory offices;
  private final NoticeTexts texts;
  private final Candidates candidates;
  private final Set<String> operators = new TreeSet<>();
  private final Map<String, String> unitNames = new HashMap<>();

  Findings(
      JdbcClient db,
      NoticeProperties settings,
      int contactChangeDays,
      OfficeDirectory offices,
      NoticeTexts texts,
      Candidates candidates) {
    this.db = db;
    this.settings = settings;
    this.contactChangeDays = contactChangeDays;
    this.offices = offices;
    this.texts = texts;
    this.candidates = candidates;
    settings
        .operators()
        .forEach(operator -> candidates.address(operator, "").ifPresent(operators::add));
  }

  void tell(Run run) {
    List<Item> items = db.sql(NoticeSql.ITEMS).param("run", run.runId()).query(Item::of).list();
    if (items.isEmpty()) {
      return;
    }
    Map<String, Item.Entry> entries = entries(items);
    Set<String> units = new TreeSet<>();
    Set<String> certificates = new TreeSet<>();
    for (Item item : items) {
      if (item.tellsUnit() || item.tellsOffice()) {
        units.add(item.unitCode());
        certificates.addAll(certificates(item, entries));
      }
    }
    ContactBook book = ContactBook.of(db, run.businessDate(), units, certificates, candidates);
    db.sql(NoticeSql.UNIT_NAMES)
        .param("units", SqlArray.texts(List.copyOf(units)))
        .query(
            row -> {
              unitNames.put(row.getString("unit_code"), row.getString("unit_name"));
            });
    for (Item item : items) {
      About about =
          item.about(entries.getOrDefault(item.entryId(), Item.Entry.NONE), contactChangeDays);
      UnitContacts contacts = book.of(item.unitCode(), certificates(item, entries));
      String office = candidates.address(offices.email(item.officeCode()), "").orElse("");
      if (item.tellsUnit()) {
        List<String> told = Addressees.of(about, contacts, settings.firstSigners(), office);
        if (told.isEmpty()) {
          candidates.nobody(item.unitCode(), item.exceptionId());
        }
        candidates.add(told, told(item, Kind.FINDING, item.unitCode()));
      }
      if (item.tellsOffice()
          && !office.isEmpty()
          && !Addressees.isConcerned(office, about, contacts)) {
        Kind kind = item.family().equals("DOSSIER") ? Kind.DOSSIER : Kind.OFFICE;
        candidates.add(List.of(office), told(item, kind, item.officeCode()));
      }
      if (item.tellsOperators()) {
        candidates.add(operators, told(item, Kind.FILE, ""));
      }
    }
  }

  private Told told(Item item, Kind kind, String place) {
    String heading =
        switch (kind) {
          case FINDING -> texts.unit(place, unitNames.getOrDefault(place, ""));
          case FILE -> "";
          default -> texts.office(place, offices.office(place).name());
        };
    return new Told(item.exceptionId(), kind, place, heading, item.order(), texts.item(item, kind));
  }

  /** What the entries carry that findings of single entries are about. */
  private Map<String, Item.Entry> entries(List<Item> items) {
    Set<String> ids = new HashSet<>();
    Set<LocalDate> dates = new HashSet<>();
    for (Item item : items) {
      if ((item.family().equals("SIGNATURE") || item.family().equals("SPENDING"))
          && !item.entryId().isEmpty()) {
        ids.add(item.entryId());
        dates.add(item.businessDate());
      }
    }
    Map<String, Item.Entry> entries = new HashMap<>();
    if (!ids.isEmpty()) {
      db.sql(NoticeSql.ENTRIES)
          .param("dates", SqlArray.days(dates))
          .param("entries", SqlArray.texts(List.copyOf(ids)))
          .query(
              row -> {
                entries.put(row.getString("entry_id"), Item.Entry.of(row));
              });
    }
    return entries;
  }

  private static Set<String> certificates(Item item, Map<String, Item.Entry> entries) {
    return item.code().equals(CERTIFICATE_SHARED)
        ? Set.of(item.subject())
        : entries.getOrDefault(item.entryId(), Item.Entry.NONE).certificates();
  }
}

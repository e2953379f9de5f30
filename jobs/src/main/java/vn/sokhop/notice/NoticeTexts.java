package vn.sokhop.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;
import vn.sokhop.notice.Candidates.Kind;
import vn.sokhop.reporting.FindingTexts;

/** What notices say. Everything out of files is fit for one line before it gets here or here. */
final class NoticeTexts {
  private final Messages messages;
  private final FindingTexts findings;

  NoticeTexts(Language language) {
    this.messages = Messages.of(NoticeTexts.class, language);
    this.findings = new FindingTexts(language);
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  String count(long number) {
    return findings.count(number);
  }

  String date(LocalDate date) {
    return findings.date(date);
  }

  String unit(String code, String name) {
    return messages.text("heading.unit", code, TextLine.of(name));
  }

  String office(String code, String name) {
    return messages.text("heading.office", code, TextLine.of(name));
  }

  /** An item in one line. A file has no day or account of its own beyond its name. */
  String item(Item item, Kind kind) {
    String sentence =
        item.family().equals("FILE") || findings.has(item.code() + ".message")
            ? findings.message(
                item.family(),
                item.code(),
                item.subject(),
                item.currency(),
                item.businessDate(),
                item.treasury(),
                item.unit(),
                item.difference(),
                item.arguments())
            : item.code() + " " + item.subject();
    String where =
        switch (kind) {
          case OFFICE -> item.unitCode() + " " + item.accountNo();
          case DOSSIER -> item.unitCode();
          default -> item.accountNo();
        };
    return TextLine.of(
        messages.text(
            where.isBlank() ? "line.item" : "line.item.where",
            messages.text("severity." + item.severity()),
            findings.date(item.businessDate()),
            where.strip(),
            sentence));
  }

  String movement(
      String account,
      String currency,
      LocalDate date,
      long entries,
      BigDecimal increases,
      BigDecimal decreases,
      @Nullable BigDecimal closing) {
    return TextLine.of(
        messages.text(
            closing == null ? "line.movement.unproved" : "line.movement",
            findings.date(date),
            account,
            findings.count(entries),
            findings.amount(increases, currency),
            findings.amount(decreases, currency),
            currency,
            findings.amount(closing, currency)));
  }

  String contactChanged(LocalDate date, String maskedNew) {
    return messages.text("line.contact.changed", findings.date(date), maskedNew);
  }

  String contactRemoved(LocalDate date) {
    return messages.text("line.contact.removed", findings.date(date));
  }

  String phoneChanged(LocalDate date) {
    return messages.text("line.contact.phone", findings.date(date));
  }

  String contactIsYou(LocalDate date) {
    return messages.text("line.contact.you", findings.date(date));
  }
}

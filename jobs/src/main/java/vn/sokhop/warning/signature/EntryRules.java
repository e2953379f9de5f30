package vn.sokhop.warning.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.warning.WarningProperties;

/** All rules about an entry alone and its signers, in the order of the contract. */
final class EntryRules {
  private final WarningCalendar calendar;
  private final WarningProperties.Signature settings;

  EntryRules(WorkingCalendar calendar, WarningProperties.Signature settings) {
    this.calendar = new WarningCalendar(calendar);
    this.settings = settings;
  }

  List<Hit> judge(SignedEntry entry, Signers signers) {
    return Stream.of(
            CertificateRules.missing(entry, signers),
            CertificateRules.notRegistered(entry, signers),
            CertificateRules.expired(entry, signers),
            CertificateRules.revoked(entry, signers),
            CertificateRules.signedTwice(entry, signers),
            CertificateRules.onePerson(entry, signers),
            TimeRules.secondsApart(entry, signers, settings.secondsApart()),
            TimeRules.outOfHours(
                entry,
                signers,
                day -> calendar.isRestDay(entry.officeCode(), day, entry.businessDate()),
                settings.earliestTime(),
                settings.latestTime()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Dates around a business date on which all these offices work. */
  List<LocalDate> workedByAll(List<String> offices, LocalDate businessDate) {
    return businessDate
        .minusDays(7)
        .datesUntil(businessDate.plusDays(2))
        .filter(day -> calendar.isWorkedByAll(offices, day, businessDate))
        .toList();
  }

  /** Rest days of offices as far as the calendar reaches; a signature may bear any date. */
  private record WarningCalendar(WorkingCalendar calendar) {
    boolean isRestDay(String office, LocalDate day, LocalDate businessDate) {
      return isKnown(day, businessDate) && !calendar.of(office).isWorkingDay(day);
    }

    boolean isWorkedByAll(List<String> offices, LocalDate day, LocalDate businessDate) {
      return isKnown(day, businessDate)
          && calendar.isWorkingDay(day)
          && offices.stream().allMatch(office -> calendar.of(office).isWorkingDay(day));
    }

    private boolean isKnown(LocalDate day, LocalDate businessDate) {
      return !day.isBefore(calendar.knownSince(businessDate))
          && !day.isAfter(calendar.knownUntil(businessDate));
    }
  }
}

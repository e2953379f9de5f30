package vn.sokhop.sample.dossier.fault;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.sample.dossier.Dossier;
import vn.sokhop.sample.dossier.OfficeTime;
import vn.sokhop.sample.dossier.PayingAccount;
import vn.sokhop.sample.dossier.Procedure;

/**
 * A dossier in the hands of a fault: each event is reported in the file of its day, or, where no
 * file is of that day, in the next one. The limit given is the one before any waiting.
 */
final class FiledDossier {
  private static final List<String> DONE = List.of("APPROVED", "RESULT_RETURNED");

  static final String EXTENSION_REASON = "Hệ thống thanh toán liên ngân hàng gián đoạn";

  private final DossierStage stage;
  private final Dossier dossier;
  private final PayingAccount account;
  private final Procedure procedure;
  private final LocalDateTime sent;
  private final int budgetYear;
  private LocalDateTime received;
  private @Nullable LocalDateTime told;

  FiledDossier(
      DossierStage stage,
      Dossier dossier,
      PayingAccount account,
      Procedure procedure,
      LocalDateTime sent,
      LocalDateTime received,
      int budgetYear) {
    this.stage = stage;
    this.dossier = dossier;
    this.account = account;
    this.procedure = procedure;
    this.sent = sent;
    this.received = received;
    this.budgetYear = budgetYear;
  }

  Dossier dossier() {
    return dossier;
  }

  String no() {
    return dossier.no();
  }

  PayingAccount account() {
    return account;
  }

  long amount() {
    return dossier.amount();
  }

  LocalDateTime sent() {
    return sent;
  }

  LocalDateTime received() {
    return received;
  }

  LocalDateTime limit() {
    return procedure.limit(sent, received, budgetYear);
  }

  /** Found valid, then taken up by a controller a little later. */
  FiledDossier handIn() {
    dossier.received(received).stage("RECEIVED", received);
    tell(received);
    LocalDateTime counted = OfficeTime.counted(received);
    move("IN_CONTROL", OfficeTime.afterMinutes(counted, procedure.isQuick() ? 1 : 10));
    return this;
  }

  /** Another stage, reported as it happens. */
  FiledDossier move(String to, LocalDateTime at) {
    dossier.stage(to, at);
    return tell(at);
  }

  /** Found valid anew: the clock starts again. */
  void receivedAgain(LocalDateTime at) {
    received = at;
    dossier.received(at);
    move("IN_CONTROL", at);
  }

  /** An extension of the limit with a reason, reported as it is notified. */
  void extend(LocalDateTime notified, Extension until) {
    extend(notified, until, EXTENSION_REASON);
  }

  /** An extension of the limit; an empty reason is none. */
  void extend(LocalDateTime notified, Extension until, String reason) {
    dossier.extensionNotified(notified).extensionReason(reason);
    until.writeTo(dossier);
    tell(notified);
  }

  /** Done, and paid the same day where money is paid. */
  void approve(LocalDateTime at) {
    done(at);
    pay(at.toLocalDate());
  }

  /** Done, without a word about what is paid. */
  FiledDossier done(LocalDateTime at) {
    dossier.finished(DONE.get(Math.floorMod(no().hashCode(), DONE.size())), at);
    return tell(at);
  }

  /** The entry that the dossier pays, on a day. */
  void pay(LocalDate day) {
    if (amount() > 0) {
      account.pay(stage.night(day), amount(), dossier.channel(), no());
    }
  }

  /** Reports what is known at an instant, or as soon as there is a file. */
  FiledDossier tell(LocalDateTime at) {
    LocalDateTime asOf = stage.nextFile(at);
    if (told != null && !asOf.isAfter(told)) {
      asOf = told.plusMinutes(1);
    }
    told = asOf;
    dossier.report(asOf);
    return this;
  }
}

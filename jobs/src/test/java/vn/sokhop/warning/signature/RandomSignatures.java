package vn.sokhop.warning.signature;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registries and signed entries at random, where most goes wrong and enough does not. */
final class RandomSignatures {
  private static final List<String> UNITS = List.of("1055555", "1055556");
  private static final List<String> CERTIFICATES =
      List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8");

  private final Random random;
  private final LocalDate date;

  RandomSignatures(Random random, LocalDate date) {
    this.random = random;
    this.date = date;
  }

  /** Each line has a key of its own; every rule has something to find in both units. */
  List<RegisteredSigner> registry(int lines) {
    List<RegisteredSigner> registry = new ArrayList<>();
    for (String unit : UNITS) {
      registry.add(line(unit, Role.FIRST, "PX", "CP", null, day(200)));
      registry.add(line(unit, Role.SECOND, "PX", "CQ", null, day(200)));
      registry.add(line(unit, Role.SECOND, "PY", "CE", null, day(-1)));
      registry.add(line(unit, Role.SECOND, "PZ", "CR", day(-1), day(200)));
    }
    Set<String> keys = new HashSet<>();
    while (registry.size() < lines) {
      String unit = UNITS.get(registry.size() % UNITS.size());
      String certificate = CERTIFICATES.get(random.nextInt(CERTIFICATES.size()));
      String person = "P" + (random.nextInt(10) == 0 ? random.nextInt(4) : certificate);
      String account = random.nextInt(3) == 0 ? account(unit) : "";
      Role role = random.nextBoolean() ? Role.FIRST : Role.SECOND;
      if (keys.add(unit + account + role + person + certificate)) {
        registry.add(
            new RegisteredSigner(
                unit,
                account,
                role,
                person,
                "Người " + person,
                certificate,
                day(-200),
                random.nextInt(6) == 0 ? moment() : day(200),
                random.nextInt(10) == 0 ? revoked(moment()) : null,
                random.nextInt(6) == 0 ? moment() : day(-100),
                random.nextInt(6) == 0 ? moment().plusHours(3) : null,
                "signers_all_20261102_01.csv",
                registry.size() + 2,
                date));
      }
    }
    return registry;
  }

  /** Half of them signed with what is registered for the unit and the role. */
  List<SignedEntry> entries(int count, List<RegisteredSigner> registry) {
    List<SignedEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String unit = UNITS.get(random.nextInt(UNITS.size()));
      LocalDateTime posted = date.atTime(12, 0);
      LocalDateTime first = random.nextInt(5) == 0 ? null : moment();
      LocalDateTime second =
          random.nextInt(5) == 0
              ? null
              : first != null && random.nextInt(6) == 0
                  ? first.plusSeconds(random.nextInt(90))
                  : moment();
      entries.add(
          new SignedEntry(
              "E" + i,
              date,
              "0661",
              unit,
              account(unit),
              "V-E" + i,
              new BigDecimal("-1000.00"),
              "VND",
              "Nhà sách",
              Signature.of(Role.FIRST, certificate(unit, Role.FIRST, registry), first, posted),
              Signature.of(Role.SECOND, certificate(unit, Role.SECOND, registry), second, posted),
              random.nextBoolean() ? "10.0.0.1" : "",
              "transactions_0661_20261116_01.csv",
              i + 2));
    }
    return entries;
  }

  private RegisteredSigner line(
      String unit,
      Role role,
      String person,
      String certificate,
      @Nullable LocalDateTime revoked,
      LocalDateTime validTo) {
    return new RegisteredSigner(
        unit,
        "",
        role,
        person,
        "Người " + person,
        certificate + unit,
        day(-200),
        validTo,
        revoked == null ? null : revoked(revoked),
        day(-100),
        null,
        "signers_all_20261102_01.csv",
        2,
        date);
  }

  private RegisteredSigner.Revocation revoked(LocalDateTime at) {
    return new RegisteredSigner.Revocation(at, "signers_all_20261102_01.csv", 2, date);
  }

  private String account(String unit) {
    return (unit.equals("1055555") && random.nextBoolean() ? "3714.0." : "3713.0.")
        + unit
        + ".00000";
  }

  private String certificate(String unit, Role role, List<RegisteredSigner> registry) {
    if (random.nextInt(4) > 0) {
      List<RegisteredSigner> fitting =
          registry.stream()
              .filter(line -> line.unitCode().equals(unit) && line.role() == role)
              .toList();
      return fitting.get(random.nextInt(fitting.size())).certificate();
    }
    int n = random.nextInt(CERTIFICATES.size() + 2);
    if (n >= CERTIFICATES.size()) {
      return n == CERTIFICATES.size() ? "" : "X9";
    }
    String certificate = CERTIFICATES.get(n);
    return random.nextInt(4) == 0 ? certificate.replace('C', 'c') : certificate;
  }

  private LocalDateTime day(int from) {
    return date.plusDays(from).atStartOfDay();
  }

  /** Mostly in the morning of the date, on whole half hours so that ends are met exactly. */
  private LocalDateTime moment() {
    if (random.nextInt(12) == 0) {
      return date.minusDays(random.nextInt(4)).atTime(random.nextInt(24), 0);
    }
    return date.atTime(8 + random.nextInt(4), random.nextInt(2) * 30);
  }

  static String line(RegisteredSigner signer) {
    return String.join(
        ",",
        signer.unitCode(),
        signer.accountNo(),
        signer.role().name(),
        signer.personId(),
        signer.personName(),
        signer.certificate(),
        signer.certificateFrom().toString(),
        signer.certificateTo().toString(),
        written(signer.revocation() == null ? null : signer.revocation().at()),
        signer.registeredFrom().toString(),
        written(signer.registeredTo()),
        "",
        "");
  }

  static String line(SignedEntry entry) {
    return String.join(
        ",",
        entry.entryId(),
        entry.businessDate().toString(),
        entry.businessDate() + "T12:00:00",
        entry.officeCode(),
        entry.accountNo(),
        entry.amount().negate().toBigInteger().toString(),
        "0",
        entry.voucher(),
        "DVCTT",
        entry.payee(),
        "",
        entry.first().certificate(),
        written(entry.first().signedAt()),
        entry.second().certificate(),
        written(entry.second().signedAt()),
        entry.signingAddress());
  }

  private static String written(@Nullable LocalDateTime time) {
    return time == null ? "" : time.toString();
  }
}

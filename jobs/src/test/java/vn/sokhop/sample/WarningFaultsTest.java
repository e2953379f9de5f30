package vn.sokhop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sokhop.sample.warning.fault.WarningKind;

/**
 * Each kind of warning, planted alone on twenty seeds, promises the items of its kind and no other;
 * a harmless one promises none.
 */
final class WarningFaultsTest {
  private static final int SEEDS = 20;

  @ParameterizedTest
  @EnumSource(WarningKind.class)
  void promisesTheItemsOfItsKind(WarningKind kind) {
    Set<String> promised = new TreeSet<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<Map<String, String>> key = Sample.answers(week(seed, Map.of(kind, 1))).rows();
      key.forEach(row -> promised.add(String.valueOf(row.get("code"))));
      assertThat(key).allSatisfy(WarningFaultsTest::isSensible);
      assertThat(key.isEmpty()).isEqualTo(codes(kind).isEmpty());
    }
    assertThat(promised).isEqualTo(codes(kind));
  }

  @Test
  void allCodesOfBothFamiliesThatAreOnArePlanted() {
    Set<String> promised = new TreeSet<>();
    for (long seed = 1; seed <= 5; seed++) {
      Sample.answers(SampleOptions.warnings(seed))
          .rows()
          .forEach(row -> promised.add(String.valueOf(row.get("code"))));
    }
    assertThat(promised)
        .containsExactlyInAnyOrder(
            "SIGNATURE_MISSING",
            "CERTIFICATE_NOT_REGISTERED",
            "CERTIFICATE_EXPIRED",
            "CERTIFICATE_REVOKED",
            "ONE_CERTIFICATE_SIGNED_TWICE",
            "ONE_PERSON_BOTH_ROLES",
            "CERTIFICATE_IN_SEVERAL_UNITS",
            "SIGNED_SECONDS_APART",
            "SIGNED_OUT_OF_HOURS",
            "TOO_MANY_SIGNERS",
            "NOTICE_CONTACT_SHARED",
            "NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT",
            "UNUSUAL_AMOUNT",
            "FIRST_PAYMENT_TO_PAYEE",
            "SPLIT_PAYMENTS",
            "REPEATED_PAYMENT",
            "SAME_VOUCHER_OTHER_PAYEE",
            "PAYEE_IS_SIGNER",
            "BALANCE_DRAINED",
            "ROUND_AMOUNTS",
            "FILE_REPLACED");
  }

  @Test
  void thePastComesWithTheFilesOfTheFirstDay(@TempDir Path folder) throws IOException {
    SampleOptions options = week(3, Map.of(WarningKind.BESIDE_UNUSUAL_AMOUNT, 1));
    List<LocalDate> dates = Sample.write(folder, options);
    String first = dates.get(0).toString();
    Set<String> earlier = new TreeSet<>();
    for (String feed : List.of("transactions", "balances")) {
      Set<String> accountDays = new HashSet<>();
      for (Path file : SampleFiles.named(Sample.inbox(folder), feed)) {
        boolean ofFirst = SampleFiles.name(file).contains("_" + first.replace("-", "") + "_");
        for (Map<String, String> line : SampleFiles.read(file)) {
          String date = String.valueOf(line.get("business_date"));
          accountDays.add(line.get("account_no") + " " + date);
          if (date.compareTo(first) < 0) {
            assertThat(ofFirst).as(line.toString()).isTrue();
            earlier.add(feed + date);
          }
        }
      }
      assertThat(accountDays).hasSizeGreaterThan(24);
    }
    assertThat(earlier).hasSize(16);
  }

  private static SampleOptions week(long seed, Map<WarningKind, Integer> warnings) {
    return new SampleOptions(seed, 1, 1, 1, 2, 7, LocalDate.of(2026, 11, 17), 0, 0, Map.of())
        .withWarnings(warnings);
  }

  private static void isSensible(Map<String, String> row) {
    assertThat(row.get("status")).isIn("OPEN", "CLOSED");
    assertThat(row.get("severity")).isIn("HIGH", "MEDIUM", "LOW", "INFO");
    assertThat(row.get("office_code")).matches("066[12]");
    assertThat(row.get("difference")).isEmpty();
    assertThat(String.valueOf(row.get("business_date")))
        .isLessThanOrEqualTo(String.valueOf(row.get("night")));
  }

  private static Set<String> codes(WarningKind kind) {
    if (kind.name().startsWith("BESIDE_")) {
      return Set.of();
    }
    return switch (kind) {
      case CERTIFICATE_NOT_REGISTERED, CERTIFICATE_IN_SEVERAL_UNITS ->
          Set.of("CERTIFICATE_NOT_REGISTERED", "CERTIFICATE_IN_SEVERAL_UNITS");
      case ONE_CERTIFICATE_SIGNED_TWICE, ONE_PERSON_BOTH_ROLES ->
          Set.of(kind.name(), "CERTIFICATE_NOT_REGISTERED");
      case NOTICE_CONTACT_CHANGED -> Set.of("NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT");
      case SIGNATURE_PUT_RIGHT -> Set.of("CERTIFICATE_NOT_REGISTERED", "FILE_REPLACED");
      default -> Set.of(kind.name());
    };
  }
}

package vn.sokhop.warning.signature;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An online debit entry as the rules see it.
 *
 * @param voucher voucher number; the entry id where it has none
 * @param amount signed, owner-side
 * @param signingAddress network address; empty: not said
 * @param file name of the file as delivered
 * @param line physical line in it
 */
record SignedEntry(
    String entryId,
    LocalDate businessDate,
    String officeCode,
    String unitCode,
    String accountNo,
    String voucher,
    BigDecimal amount,
    String currency,
    String payee,
    Signature first,
    Signature second,
    String signingAddress,
    String file,
    int line) {

  List<Signature> signatures() {
    return List.of(first, second);
  }

  String source() {
    return file + ":" + line;
  }
}

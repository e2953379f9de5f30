package vn.sokhop.reports.audit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An entry that a test found, or that was drawn.
 *
 * @param group number of the group it is in, from 1; of a sample its place
 * @param why what the group has in common, in a few words or figures
 * @param amount of the ledger, without a sign
 * @param source {@code file:line}
 */
public record AuditLine(
    long group,
    String why,
    LocalDate date,
    String officeCode,
    String unitCode,
    String accountNo,
    String entryId,
    String voucherNo,
    String payeeAccount,
    String payeeName,
    BigDecimal amount,
    String description,
    String source) {}

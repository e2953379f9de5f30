package vn.sokhop.reports.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.night.ExceptionRow.Status;

/** The findings of the plausible night, in Vietnamese or English. */
final class DemoRows {
  private static final LocalDate DATE = DemoNight.DATE;

  private final boolean vi;

  DemoRows(Locale locale) {
    this.vi = !locale.getLanguage().equals("en");
  }

  private String say(String vietnamese, String english) {
    return vi ? vietnamese : english;
  }

  List<ExceptionRow> exceptions() {
    List<ExceptionRow> rows = new ArrayList<>();
    rows.add(
        file(
            "CONTROL_TOTALS_DIFFER",
            Severity.HIGH,
            "transactions_0670_20261120_01.csv",
            say(
                "Tệp kiểm soát ghi 120 dòng, 84.300.000 VND; đọc được 119 dòng, 83.050.000 VND. Tệp bị giữ lại, chưa hạch toán dòng nào.",
                "Control file says 120 lines, 84,300,000 VND; found 119 lines, 83,050,000 VND. File held, nothing posted.")));
    rows.add(
        file(
            "FILE_MISSING",
            Severity.MEDIUM,
            "balances_0673_20261120",
            say(
                "Bảng số dư của Kho bạc 0673 ngày 20/11/2026 chưa đến.",
                "The balance list of office 0673 for 2026-11-20 did not arrive.")));
    rows.add(
        file(
            "LINES_REJECTED",
            Severity.LOW,
            "transactions_0661_20261120_01.csv",
            say(
                "1 dòng bị từ chối: dòng 17 số tiền không phải số thập phân.",
                "1 line rejected: line 17 amount is not a decimal number.")));
    rows.add(
        file(
            "DUPLICATE_FILE",
            Severity.INFO,
            "balances_0661_20261119_07.csv",
            say(
                "Nội dung đã nhận trong balances_0661_20261119_01.csv.",
                "The same content came as balances_0661_20261119_01.csv.")));
    rows.add(
        row(
            "LEDGER",
            "OPENING_DIFFERS_FROM_LAST_CLOSING",
            Severity.HIGH,
            "1056789",
            "3713.1.1056789.00000",
            "",
            "42500000",
            "",
            "",
            1,
            Status.OPEN,
            say(
                "Số dư đầu ngày 42.500.000 khác số dư cuối ngày 19/11/2026 là 41.250.000.",
                "Opening 42,500,000 is not the closing 41,250,000 of 2026-11-19.")));
    rows.add(
        row(
            "LEDGER",
            "OPENING_DIFFERS_FROM_LAST_CLOSING",
            Severity.HIGH,
            "1077001",
            "9523.3.1077001.00000",
            "",
            "0",
            "",
            "",
            1,
            Status.OPEN,
            say(
                "Số dư đầu ngày 0 khác số dư cuối ngày 19/11/2026 là 5.000.000.",
                "Opening 0 is not the closing 5,000,000 of 2026-11-19.")));
    rows.add(
        row(
            "LEDGER",
            "ENTRY_ON_FROZEN_ACCOUNT",
            Severity.MEDIUM,
            "1033112",
            "3741.2.1033112.00000",
            "C4-02a/KB-0091",
            "-150000000",
            "",
            "",
            0,
            Status.OPEN,
            say(
                "Bút toán E-0661-118204 ghi trên tài khoản đang phong tỏa từ 16/11/2026.",
                "Entry E-0661-118204 is on an account frozen since 2026-11-16.")));
    rows.add(
        row(
            "BALANCE",
            "BALANCE_DIFFERS",
            Severity.HIGH,
            "1056789",
            "3713.1.1056789.00000",
            "",
            "5126800000",
            "3731794985",
            "-1395005015",
            4,
            Status.OPEN,
            say(
                "Số dư cuối: đơn vị Trường THPT Chuyên Bắc Giang 3.731.794.985, Kho bạc 5.126.800.000; chênh lệch −1.395.005.015, giải thích được −1.374.000.000, còn −21.005.015 chưa rõ.",
                "Closing: unit Trường THPT Chuyên Bắc Giang 3,731,794,985, treasury 5,126,800,000; difference −1,395,005,015, explained −1,374,000,000, unexplained −21,005,015.")));
    rows.add(
        row(
            "BALANCE",
            "BALANCE_DIFFERS",
            Severity.MEDIUM,
            "1033112",
            "3741.2.1033112.00000",
            "",
            "99000000",
            "97750000",
            "-1250000",
            2,
            Status.OPEN,
            say(
                "Số dư cuối lệch −1.250.000, các dòng lệch giải thích hết.",
                "Closing differs by −1,250,000, all of it explained by breaks.")));
    rows.add(
        new ExceptionRow(
            "8c41f0d2aa17b3e9",
            DATE,
            "BALANCE",
            "BALANCE_DIFFERS",
            Severity.LOW,
            "0664",
            "1041000",
            "3712.1.1041000.00000",
            "",
            "USD",
            new BigDecimal("100.25"),
            new BigDecimal("100.75"),
            new BigDecimal("0.50"),
            DATE.minusDays(9),
            7,
            Status.EXPLAINED,
            "balances_0664_20261120_01.csv:12",
            "unit-balances_1041000_20261120_01.csv:2",
            say(
                "Phí ngân hàng đơn vị chưa ghi; đã giải trình ngày 18/11/2026.",
                "Bank fee not yet booked by the unit; explained on 2026-11-18.")));
    rows.add(
        row(
            "MATCHING",
            "MISSING_IN_UNIT",
            Severity.HIGH,
            "1056789",
            "3713.1.1056789.00000",
            "UNC-00231",
            "1374000000",
            "",
            "-1374000000",
            12,
            Status.OPEN,
            say(
                "Chứng từ UNC-00231 ngày 05/11/2026, Công ty TNHH Xây dựng và Thương mại Hoàng Long nộp 1.374.000.000 đồng, đơn vị chưa ghi sổ.",
                "Voucher UNC-00231 of 2026-11-05, 1,374,000,000 paid in by Công ty TNHH Xây dựng và Thương mại Hoàng Long, is not in the unit's book.")));
    rows.add(
        row(
            "MATCHING",
            "AMOUNT_DIFFERS",
            Severity.MEDIUM,
            "1033112",
            "3741.2.1033112.00000",
            "C2-02a/NS-00417",
            "-84300000",
            "-85550000",
            "-1250000",
            3,
            Status.OPEN,
            say(
                "Chứng từ C2-02a/NS-00417: Kho bạc ghi giảm 84.300.000, đơn vị ghi giảm 85.550.000.",
                "Voucher C2-02a/NS-00417: treasury decrease 84,300,000, unit decrease 85,550,000.")));
    rows.add(
        row(
            "MATCHING",
            "ACCOUNT_DIFFERS",
            Severity.LOW,
            "1077001",
            "9523.3.1077001.00000",
            "C4-02a/KB-0130",
            "",
            "5000000",
            "5000000",
            1,
            Status.OPEN,
            say(
                "Đơn vị ghi ở tài khoản này, Kho bạc ghi ở 3713.3.1077001.00000.",
                "The unit has it on this account, the treasury on 3713.3.1077001.00000.")));
    rows.add(
        row(
            "MATCHING",
            "ACCOUNT_DIFFERS",
            Severity.LOW,
            "1077001",
            "3713.3.1077001.00000",
            "C4-02a/KB-0130",
            "5000000",
            "",
            "-5000000",
            1,
            Status.OPEN,
            say(
                "Kho bạc ghi ở tài khoản này, đơn vị ghi ở 9523.3.1077001.00000.",
                "The treasury has it on this account, the unit on 9523.3.1077001.00000.")));
    rows.add(
        row(
            "MATCHING",
            "MISSING_IN_TREASURY",
            Severity.LOW,
            "1041000",
            "3712.1.1041000.00000",
            "=HYPERLINK(\"http://x\")",
            "",
            "123456789012345678",
            "123456789012345678",
            5,
            Status.CLOSED,
            say(
                "Đơn vị ghi 123.456.789.012.345.678 đồng, Kho bạc không có; đêm nay đã khớp.",
                "The unit has 123,456,789,012,345,678, the treasury has not; matched this night.")));
    return rows;
  }

  private static ExceptionRow file(String code, Severity severity, String file, String message) {
    return new ExceptionRow(
        id(code, file),
        DATE,
        "FILE",
        code,
        severity,
        "0661",
        "",
        "",
        file,
        "",
        null,
        null,
        null,
        DATE,
        0,
        Status.OPEN,
        file,
        "",
        message);
  }

  static ExceptionRow row(
      String family,
      String code,
      Severity severity,
      String unit,
      String account,
      String subject,
      String treasury,
      String unitAmount,
      String difference,
      int age,
      Status status,
      String message) {
    String other = unitAmount.isEmpty() ? "" : "unit-records_" + unit + "_20261120_01.csv:8";
    return new ExceptionRow(
        id(code, account + subject),
        DATE.minusDays(age),
        family,
        code,
        severity,
        "0661",
        unit,
        account,
        subject,
        "VND",
        amount(treasury),
        amount(unitAmount),
        amount(difference),
        DATE.minusDays(age / 2),
        age,
        status,
        "transactions_0661_20261120_01.csv:118204",
        other,
        message);
  }

  private static @Nullable BigDecimal amount(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  private static String id(String code, String rest) {
    return String.format(Locale.ROOT, "%08x%08x", code.hashCode(), rest.hashCode());
  }
}

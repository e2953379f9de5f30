package vn.sokhop.reports.confirmation.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationForm;
import vn.sokhop.reports.confirmation.ConfirmationForm.AccountBlock;
import vn.sokhop.reports.confirmation.ConfirmationForm.Change;
import vn.sokhop.reports.confirmation.ConfirmationForm.DifferenceLine;
import vn.sokhop.reports.confirmation.ConfirmationForm.Item;
import vn.sokhop.reports.confirmation.ConfirmationForm.Row;
import vn.sokhop.reports.confirmation.ConfirmationForm.Side;
import vn.sokhop.reports.confirmation.ConfirmationForm.TreasuryColumns;
import vn.sokhop.reports.confirmation.ConfirmationForm.UnitSource;
import vn.sokhop.reports.confirmation.ReportPeriod;

/** Made-up confirmations of October 2026. */
public final class DemoForms {
  static final Locale VI = new Locale("vi", "VN");
  static final String DIGEST = "9f2c41d07be35a6688e0c1f4a2d95b3e7710c8d24f6ab9e05d31427c8be6f093";
  static final String UNIT = "Trường Trung học phổ thông chuyên Nguyễn Khuyến";
  private static final ReportPeriod OCTOBER =
      new ReportPeriod(
          ReportPeriod.Kind.MONTH,
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2026, 10, 31),
          "2026-10");

  private DemoForms() {}

  static byte[] pdf(ConfirmationForm form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ConfirmationForms.write(form, out);
    return out.toByteArray();
  }

  /** Three accounts whose figures are equal: one page. */
  public static ConfirmationForm equal(Locale locale, int seed) {
    String unit = Integer.toString(1_000_000 + seed);
    return form(
        locale,
        OCTOBER,
        unit,
        1,
        TreasuryColumns.WHEN_DIFFERENT,
        List.of(
            account("3713.2." + unit + ".00000", "Tiền gửi thu phí, lệ phí", 20_000_000L + seed),
            account("3714.2." + unit + ".00000", "Tiền gửi khác", 1_374_000_000L + seed),
            account("3721.2." + unit + ".00012", "Tiền gửi vốn đầu tư", 1_234_500L + seed)),
        List.of());
  }

  /** Equal, different, from daily books, nothing heard, in dollars: what a form can show. */
  static ConfirmationForm mixed(Locale locale) {
    return form(
        locale,
        OCTOBER,
        "1056001",
        1,
        TreasuryColumns.WHEN_DIFFERENT,
        List.of(
            account("3713.2.1056001.00000", "Tiền gửi thu phí, lệ phí", 20_000_000L),
            different(),
            derived(),
            silent(),
            dollars()),
        List.of());
  }

  /** The second version of the form, after a late file. */
  static ConfirmationForm reissued(Locale locale) {
    return form(
        locale,
        OCTOBER,
        "1056001",
        2,
        TreasuryColumns.ALWAYS,
        List.of(account("3713.2.1056001.00000", "Tiền gửi thu phí, lệ phí", 20_000_000L)),
        List.of(
            change("Phát sinh giảm trong kỳ", "4000000", "4350000", ""),
            change("Số dư cuối kỳ", "21355015", "21005015", ""),
            change(
                "Chứng từ UNC-0719 ngày 30/10/2026, trả tiền điện tháng 9",
                null,
                "-350000",
                "transactions_0661_20261103_01.csv:118")));
  }

  /** Many accounts, so that the table goes over pages. */
  static ConfirmationForm many(Locale locale, int accounts) {
    List<AccountBlock> blocks = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      String number = String.format(Locale.ROOT, "3713.2.1056001.%05d", i);
      blocks.add(account(number, "Tiền gửi dự án số " + i, 5_000_000L * i));
    }
    return form(locale, OCTOBER, "1056001", 1, TreasuryColumns.ALWAYS, blocks, List.of());
  }

  /** Long and unfriendly texts, the largest amounts. */
  static ConfirmationForm hostile(Locale locale) {
    String text = ("\u0007\u202e<script>&'{0}\t" + "Đường dài không dứt ".repeat(8)).repeat(14);
    BigDecimal most = new BigDecimal("-999999999999999999.99");
    List<Row> rows =
        List.of(
            new Row(Item.OPENING, most, most.negate(), most, text),
            new Row(Item.INCREASES, most, most, most, text),
            new Row(Item.DECREASES, most, most, most, text),
            new Row(Item.CLOSING, most, most, most, text));
    AccountBlock account =
        new AccountBlock(
            "3713.2.1056001.00000",
            text,
            "USD",
            UnitSource.STATED,
            true,
            false,
            rows,
            most,
            most,
            text,
            List.of(
                line(Side.UNIT, "X".repeat(200), text, most.toPlainString(), "\ud83d\ude00中文"),
                line(Side.TREASURY, "", "e\u0302\u0301 lo\u0302\u0303", "1", "")));
    ConfirmationForm form =
        form(
            locale,
            OCTOBER,
            "1056001",
            1,
            TreasuryColumns.WHEN_DIFFERENT,
            List.of(account, account),
            List.of());
    return new ConfirmationForm(
        form.period(),
        form.officeCode(),
        text,
        form.unitCode(),
        text,
        text,
        form.version(),
        form.digest(),
        form.asOf(),
        form.dueOn(),
        form.treasuryColumns(),
        form.locale(),
        form.accounts(),
        form.changes());
  }

  /** The form of another period. */
  static ConfirmationForm of(ReportPeriod period) {
    return form(
        VI,
        period,
        "1056001",
        1,
        TreasuryColumns.WHEN_DIFFERENT,
        List.of(account("3713.2.1056001.00000", "", 7L)),
        List.of());
  }

  /** An account with a name. */
  static ConfirmationForm named(String name) {
    return form(
        VI,
        OCTOBER,
        "1056001",
        1,
        TreasuryColumns.WHEN_DIFFERENT,
        List.of(account("3713.2.1056001.00000", name, 7L)),
        List.of());
  }

  static ConfirmationForm withoutAccounts() {
    return form(VI, OCTOBER, "1056001", 1, TreasuryColumns.WHEN_DIFFERENT, List.of(), List.of());
  }

  private static ConfirmationForm form(
      Locale locale,
      ReportPeriod period,
      String unit,
      int version,
      TreasuryColumns columns,
      List<AccountBlock> accounts,
      List<Change> changes) {
    return new ConfirmationForm(
        period,
        "0661",
        "Kho bạc Nhà nước Khu vực VI",
        unit,
        UNIT,
        null,
        version,
        DIGEST,
        period.to(),
        LocalDate.of(2026, 11, 10),
        columns,
        locale,
        accounts,
        changes);
  }

  private static AccountBlock account(String number, String name, long opening) {
    BigDecimal zero = BigDecimal.ZERO;
    return new AccountBlock(
        number,
        name,
        "VND",
        UnitSource.STATED,
        false,
        true,
        List.of(
            row(Item.OPENING, opening, opening, ""),
            row(Item.INCREASES, 5_005_015L, 5_005_015L, ""),
            row(Item.DECREASES, 4_000_000L, 4_000_000L, ""),
            row(Item.CLOSING, opening + 1_005_015L, opening + 1_005_015L, "")),
        zero,
        zero,
        "",
        List.of());
  }

  private static AccountBlock different() {
    return new AccountBlock(
        "3714.2.1056001.00000",
        "Tiền gửi khác",
        "VND",
        UnitSource.STATED,
        true,
        true,
        List.of(
            row(Item.OPENING, 1_374_000_000L, 1_374_000_000L, ""),
            row(Item.INCREASES, 250_000_000L, 265_000_000L, "Kho bạc ghi có, đơn vị chưa ghi"),
            row(Item.DECREASES, 120_350_000L, 84_344_985L, "Đơn vị ghi chi, Kho bạc từ chối hồ sơ"),
            row(
                Item.CLOSING,
                1_503_650_000L,
                1_554_655_015L,
                "2 bút toán một bên; còn 15.005.015 chưa rõ")),
        new BigDecimal("-36000000"),
        new BigDecimal("-15005015"),
        "Hồ sơ bị từ chối ngày 28/10/2026, đơn vị sẽ ghi đảo trong tháng 11.",
        List.of(
            line(
                Side.TREASURY,
                "LCC-0212",
                "Ngân sách cấp bổ sung kinh phí sửa chữa trường học",
                "-15000000",
                "Có ở Kho bạc, đơn vị chưa ghi"),
            line(
                Side.UNIT,
                "UNC-0455",
                "Thanh toán hợp đồng 12/HĐ-NK với Công ty TNHH Xây dựng Hoàng Long",
                "-21000000",
                "Có ở đơn vị, Kho bạc từ chối hồ sơ")));
  }

  private static AccountBlock derived() {
    AccountBlock like = account("3721.2.1056001.00012", "Tiền gửi vốn đầu tư", 1_234_500L);
    return new AccountBlock(
        like.accountNo(),
        like.accountName(),
        "VND",
        UnitSource.DERIVED,
        false,
        false,
        like.rows(),
        like.explained(),
        like.unexplained(),
        "",
        List.of());
  }

  private static AccountBlock silent() {
    List<Row> rows = new ArrayList<>();
    for (Item item : Item.values()) {
      rows.add(new Row(item, null, new BigDecimal("500"), null, ""));
    }
    return new AccountBlock(
        "3731.2.1056001.00000",
        "",
        "VND",
        UnitSource.NONE,
        false,
        true,
        rows,
        null,
        null,
        "",
        List.of());
  }

  private static AccountBlock dollars() {
    BigDecimal closing = new BigDecimal("12345.60");
    List<Row> rows = new ArrayList<>();
    for (Item item : Item.values()) {
      rows.add(new Row(item, closing, closing, new BigDecimal("0.00"), ""));
    }
    return new AccountBlock(
        "3741.2.1056001.00000",
        "Tiền gửi ngoại tệ dự án ODA",
        "USD",
        UnitSource.STATED,
        false,
        true,
        rows,
        new BigDecimal("0.00"),
        new BigDecimal("0.00"),
        "",
        List.of());
  }

  private static Row row(Item item, long unit, long treasury, String cause) {
    return new Row(
        item,
        BigDecimal.valueOf(unit),
        BigDecimal.valueOf(treasury),
        BigDecimal.valueOf(unit - treasury),
        cause);
  }

  private static DifferenceLine line(
      Side side, String voucher, String description, String amount, String cause) {
    return new DifferenceLine(
        LocalDate.of(2026, 10, 28),
        side,
        voucher,
        description,
        new BigDecimal(amount),
        cause,
        side == Side.TREASURY
            ? "transactions_0661_20261028_01.csv:17"
            : "unit-records_1056001_20261028_01.csv:5");
  }

  private static Change change(
      String what, @Nullable String before, @Nullable String after, String source) {
    return new Change(
        "3713.2.1056001.00000",
        what,
        before == null ? null : new BigDecimal(before),
        after == null ? null : new BigDecimal(after),
        source);
  }
}

package vn.sokhop.reports.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.night.DossierFigures.Scope;
import vn.sokhop.reports.night.DossierFigures.Span;
import vn.sokhop.reports.night.DossierFigures.Stock;
import vn.sokhop.reports.night.DossierFigures.TrendDay;

/** Plausible figures of dossiers of so many offices, in Vietnamese or English. */
public final class DemoDossierFigures {
  private static final LocalDate DATE = DemoNight.DATE;
  private static final Span NOTHING = new Span(0, 0, 0, 0, 0, 0, null, null);

  private final boolean vi;

  private DemoDossierFigures(Locale locale) {
    this.vi = !locale.getLanguage().equals("en");
  }

  public static DossierFigures of(Locale locale, int offices) {
    return new DemoDossierFigures(locale).some(offices);
  }

  /** Figures of a night on which nothing is to be chased. */
  public static DossierFigures quiet(Locale locale) {
    return new DemoDossierFigures(locale).quiet();
  }

  private String say(String vietnamese, String english) {
    return vi ? vietnamese : english;
  }

  private DossierFigures some(int offices) {
    return new DossierFigures(
        LocalDateTime.of(2026, 11, 21, 0, 0),
        LocalDate.of(2026, 11, 1),
        new Scope(
            "",
            say("Toàn hệ thống", "All offices"),
            span(1_204, 1_187, 1_131, 41, 4, "3.4", "7.5"),
            span(18_455, 18_101, 17_402, 506, 12, "3.6", "7.9"),
            new Stock(1_739, 37, 12, 4, 96, 3, 418),
            1_812,
            1_790,
            DATE),
        List.of(region("05", "V", 611, 22), region("06", "VI", 593, 19)),
        IntStream.range(0, offices).mapToObj(this::office).toList(),
        procedures(),
        trend());
  }

  private DossierFigures quiet() {
    return new DossierFigures(
        LocalDateTime.of(2026, 11, 21, 0, 0),
        LocalDate.of(2026, 11, 1),
        new Scope(
            "",
            say("Toàn hệ thống", "All offices"),
            span(12, 12, 9, 0, 0, "2.1", "4.0"),
            span(212, 212, 205, 0, 0, "2.4", "5.5"),
            new Stock(7, 0, 0, 0, 1, 0, 3),
            30,
            30,
            DATE),
        List.of(),
        List.of(
            new Scope(
                "0661",
                name(1),
                span(12, 12, 9, 0, 0, "2.1", "4.0"),
                span(212, 212, 205, 0, 0, "2.4", "5.5"),
                new Stock(7, 0, 0, 0, 1, 0, 3),
                30,
                30,
                DATE),
            new Scope(
                "0662",
                name(2),
                NOTHING,
                NOTHING,
                new Stock(0, 0, 0, 0, 0, 0, 0),
                14,
                0,
                LocalDate.of(2026, 11, 17))),
        List.of(),
        List.of());
  }

  private Scope region(String code, String roman, long received, long stalled) {
    return new Scope(
        code,
        say("Kho bạc Nhà nước khu vực " + roman, "State Treasury of region " + roman),
        span(received, received - 9, received - 41, 20, 1, "3.4", "7.5"),
        span(received * 15, received * 15 - 99, received * 14 - 260, 255, 5, "3.0", "7.0"),
        new Stock(870, stalled, 6, 2, 48, 1, 209),
        906,
        895,
        DATE);
  }

  private Scope office(int i) {
    long received = 251L - i % 240;
    return new Scope(
        String.format(Locale.ROOT, "%04d", 661 + i),
        name(i + 1),
        i == 3
            ? NOTHING
            : span(received, received - i % 4, received - 8 - i % 2, 5 + i % 2, 0, "3.2", "7.0"),
        span(received * 14, received * 14 - 20, received * 13 - 30, 29, 1, "3.5", "7.8"),
        new Stock(200L - i % 190, i == 0 ? 19 : i % 9, i % 3, i % 2, i % 12, i == 1 ? 3 : 0, 41),
        260,
        260L - i % 7,
        i == 3 ? null : DATE);
  }

  private String name(int number) {
    return number == 5
        ? say(
            "Phòng Giao dịch số 5 (phụ trách địa bàn các xã Ngọc Thiện, Phúc Hòa, Quang Trung và Tân Yên)",
            "Transaction Office No. 5 (for the communes of Ngọc Thiện, Phúc Hòa, Quang Trung and Tân Yên)")
        : say("Phòng Giao dịch số ", "Transaction Office No. ") + number;
  }

  private List<Scope> procedures() {
    return List.of(
        procedure("RECURRENT_PAYMENT", "Thanh toán chi thường xuyên", "Recurrent payment", 901, 22),
        procedure("RECURRENT_ADVANCE", "Tạm ứng chi thường xuyên", "Recurrent advance", 84, 2),
        procedure(
            "INVESTMENT_PAYMENT", "Thanh toán vốn đầu tư công", "Investment payment", 120, 13),
        procedure("ACCOUNT_REGISTRATION", "Đăng ký tài khoản", "Account registration", 99, 0));
  }

  private Scope procedure(String code, String vi, String en, long received, long stalled) {
    return new Scope(
        code,
        say(vi, en),
        span(received, received, received - 44, 14, 0, "3.1", "7.4"),
        span(received * 15, received * 15 - 4, received * 14 - 90, 88, 2, "3.6", "8.0"),
        new Stock(received + 100, stalled, 3, 1, 24, 0, 99),
        0,
        0,
        null);
  }

  private static List<TrendDay> trend() {
    List<TrendDay> days = new ArrayList<>();
    for (int i = 29; i >= 0; i--) {
      LocalDate day = DATE.minusDays(i);
      boolean rest = day.getDayOfWeek().getValue() > 5;
      long received = rest ? i % 3 : 1_000 + (i * 7_919L) % 300;
      days.add(
          new TrendDay(
              day,
              received,
              rest ? 0 : 980 + (i * 6_007L) % 290,
              rest ? 0 : 20 + i % 17,
              rest || i > 26 ? null : Long.valueOf(25 + (i * 31L) % 19)));
    }
    return days;
  }

  private static Span span(
      long received,
      long online,
      long inTime,
      long late,
      long notJudged,
      @Nullable String median,
      @Nullable String p90) {
    return new Span(
        received,
        online,
        inTime + late + notJudged,
        inTime,
        late,
        notJudged,
        median == null ? null : new BigDecimal(median),
        p90 == null ? null : new BigDecimal(p90));
  }
}

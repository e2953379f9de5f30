package vn.sokhop.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The offices of the treasury as configured: {@code sokhop.offices}. A directory that names a
 * region nobody describes is not made.
 *
 * @param centre the treasury as a whole
 * @param regions regions by their code, two digits
 * @param list offices by their code, four digits
 */
@ConfigurationProperties("sokhop.offices")
public record OfficeProperties(
    @DefaultValue CentreEntry centre,
    @DefaultValue Map<String, RegionEntry> regions,
    @DefaultValue Map<String, OfficeEntry> list) {

  public OfficeProperties {
    List<String> faults = new ArrayList<>();
    regions.keySet().stream()
        .filter(code -> !code.matches("\\d{2}"))
        .sorted()
        .forEach(
            code ->
                faults.add(
                    "region code "
                        + code
                        + " is not two digits; in YAML it stands in quotation marks, e.g. \"06\""));
    list.keySet().stream()
        .filter(code -> !code.matches("\\d{4}"))
        .sorted()
        .forEach(
            code ->
                faults.add(
                    "office code "
                        + code
                        + " is not four digits; in YAML it stands in quotation marks, e.g."
                        + " \"0661\""));
    list.entrySet().stream()
        .filter(office -> !office.getValue().region().isEmpty())
        .filter(office -> !regions.containsKey(office.getValue().region()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            office ->
                faults.add(
                    "office "
                        + office.getKey()
                        + " is of region "
                        + office.getValue().region()
                        + ", which is not under regions"));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
  }

  /**
   * The treasury as a whole.
   *
   * @param name full name
   * @param superior the body above it
   * @param place its seat
   * @param head title of the person at its head
   * @param abbreviation as in the number of a letter
   * @param email where notices for its head go
   */
  public record CentreEntry(
      @DefaultValue("Kho bạc Nhà nước") String name,
      @DefaultValue("Bộ Tài chính") String superior,
      @DefaultValue("Hà Nội") String place,
      @DefaultValue("Tổng Giám đốc") String head,
      @DefaultValue("KBNN") String abbreviation,
      @DefaultValue("") String email) {}

  /**
   * A region. A name is needed; what else is left out is empty.
   *
   * @param name full name
   * @param place its seat
   * @param head title of the person at its head
   * @param abbreviation as in the number of a letter
   * @param email where notices for its head go
   */
  public record RegionEntry(
      @DefaultValue("") String name,
      @DefaultValue("") String place,
      @DefaultValue("") String head,
      @DefaultValue("") String abbreviation,
      @DefaultValue("") String email) {
    public RegionEntry {
      requireName(name);
    }
  }

  /**
   * An office. A name is needed; what else is left out is empty.
   *
   * @param name full name
   * @param region code of its region; empty: none
   * @param place where it is
   * @param head title of the person at its head
   * @param abbreviation as in the number of a letter
   * @param email where notices for its head go
   */
  public record OfficeEntry(
      @DefaultValue("") String name,
      @DefaultValue("") String region,
      @DefaultValue("") String place,
      @DefaultValue("") String head,
      @DefaultValue("") String abbreviation,
      @DefaultValue("") String email) {
    public OfficeEntry {
      requireName(name);
    }
  }

  private static void requireName(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name is missing");
    }
  }
}

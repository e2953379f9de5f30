package vn.sokhop.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Who is who among the offices: the centre, its regions and their offices, as configured. */
@Component
public class OfficeDirectory {
  private final Centre centre;
  private final Map<String, Region> regions = new TreeMap<>();
  private final SortedMap<String, Office> offices = new TreeMap<>();

  public OfficeDirectory(OfficeProperties properties) {
    OfficeProperties.CentreEntry top = properties.centre();
    centre =
        new Centre(
            top.name(), top.superior(), top.place(), top.head(), top.abbreviation(), top.email());
    properties
        .regions()
        .forEach(
            (code, region) ->
                regions.put(
                    code,
                    new Region(
                        code,
                        region.name(),
                        region.place(),
                        region.head(),
                        region.abbreviation(),
                        region.email())));
    properties
        .list()
        .forEach(
            (code, office) ->
                offices.put(
                    code,
                    new Office(
                        code,
                        office.name(),
                        office.place(),
                        office.region(),
                        office.head(),
                        office.abbreviation(),
                        office.email())));
  }

  public Centre centre() {
    return centre;
  }

  /**
   * The office of a code. One that is not listed is called by the centre's name and its code, in
   * every language, and belongs to no region.
   */
  public Office office(String code) {
    Office listed = offices.get(code);
    return listed != null
        ? listed
        : new Office(
            code, centre.name() + " " + code, "", "", "", centre.abbreviation() + code, "");
  }

  /** The region of a code; none for the empty code and for one that nobody describes. */
  public Optional<Region> region(String code) {
    return Optional.ofNullable(regions.get(code));
  }

  /**
   * Where notices for the head of an office go: its own address, else that of its region, else the
   * centre's; empty when nobody has one.
   */
  public String email(String code) {
    Office office = office(code);
    if (!office.email().isBlank()) {
      return office.email().strip();
    }
    return region(office.regionCode())
        .map(Region::email)
        .filter(email -> !email.isBlank())
        .orElse(centre.email())
        .strip();
  }

  /** Every address that is configured, by the place it belongs to. */
  public SortedMap<String, String> emails() {
    SortedMap<String, String> emails = new TreeMap<>();
    emails.put("centre", centre.email());
    regions.forEach((code, region) -> emails.put("regions." + code, region.email()));
    offices.forEach((code, office) -> emails.put("list." + code, office.email()));
    emails.values().removeIf(String::isBlank);
    return emails;
  }

  /** All offices that are listed, by code. */
  public List<Office> offices() {
    return new ArrayList<>(offices.values());
  }
}

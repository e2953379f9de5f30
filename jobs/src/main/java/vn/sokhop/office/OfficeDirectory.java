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
    centre = new Centre(top.name(), top.superior(), top.place(), top.head(), top.abbreviation());
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
                        region.abbreviation())));
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
                        office.abbreviation())));
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
        : new Office(code, centre.name() + " " + code, "", "", "", centre.abbreviation() + code);
  }

  /** The region of a code; none for the empty code and for one that nobody describes. */
  public Optional<Region> region(String code) {
    return Optional.ofNullable(regions.get(code));
  }

  /** All offices that are listed, by code. */
  public List<Office> offices() {
    return new ArrayList<>(offices.values());
  }
}

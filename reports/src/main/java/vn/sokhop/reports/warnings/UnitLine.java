package vn.sokhop.reports.warnings;

/** A unit with open warnings as it is printed; the template takes it by its components. */
public record UnitLine(
    String office, String unit, String name, String score, String codes, String largest) {}

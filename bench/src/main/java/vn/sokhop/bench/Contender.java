package vn.sokhop.bench;

/** Who is measured, in the order of the table. */
enum Contender {
  FLOOR("a", "plain COPY of both feeds, full join"),
  NIGHT("b", "Sokhop's night without reports"),
  REPORTS("c", "Sokhop's night with reports and notices"),
  LOAD("b, load", "its load step alone"),
  LOAD_WITH_KEYS("b, load to proof", "its load, keys and proof of lines"),
  TEXTBOOK("d", "textbook Spring Batch, load only, into indexed tables"),
  DUCKDB("e", "DuckDB, reads and joins, stores nothing"),
  ONE_FILE("f, 1 file", "night without reports, all unit records in one file"),
  MANY_FILES("f, a file a unit", "night without reports, 200 unit records a file");

  final String key;
  final String title;

  Contender(String key, String title) {
    this.key = key;
    this.title = title;
  }
}

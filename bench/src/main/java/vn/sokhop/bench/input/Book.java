package vn.sokhop.bench.input;

/** Whose book a line stands in. */
enum Book {
  TREASURY,
  UNIT
}

package vn.sokhop.intake.reading;

/**
 * Why a line is rejected. The text of each stands in the intake's messages under {@code
 * reject.<code>}; the arguments are named here in their order.
 */
public enum RejectReason {
  /** found, expected. */
  WRONG_FIELD_COUNT,
  /** No arguments. */
  QUOTE_NOT_CLOSED,
  /** No arguments. */
  QUOTE_MISPLACED,
  /** bytes, limit. */
  LINE_TOO_LONG,
  /** byte position in the line, the byte in hexadecimal. */
  NOT_UTF8,
  /** column. */
  NUL_CHARACTER,
  /** column. */
  REQUIRED_EMPTY,
  /** column, length, limit. */
  VALUE_TOO_LONG,
  /** column, value, allowed values. */
  VALUE_NOT_ALLOWED,
  /** column, value. */
  AMOUNT_NOT_DECIMAL,
  /** column, value. */
  AMOUNT_NEGATIVE,
  /** column, value, currency, its decimals. */
  AMOUNT_TOO_MANY_DECIMALS,
  /** column, value. */
  AMOUNT_TOO_LARGE,
  /** first column, its value, second column, its value. */
  BOTH_SIDES_GIVEN,
  /** first column, second column. */
  NO_SIDE_GIVEN,
  /** column, value. */
  DATE_NOT_VALID,
  /** column, value, oldest date. */
  DATE_TOO_OLD,
  /** column, value. */
  INSTANT_NOT_VALID,
  /** column, value. */
  INSTANT_OR_DATE_NOT_VALID,
  /** column, value. */
  COUNT_NOT_VALID,
  /** column, value. */
  YEAR_NOT_VALID,
  /** column, value. */
  PERIOD_NOT_VALID,
  /** column, value. */
  QUARTER_NOT_VALID,
  /** column, value, day on which the line speaks. */
  PERIOD_NOT_BEGUN,
  /** column, value. */
  VERSION_NOT_VALID,
  /** columns that are missing. */
  FIGURES_INCOMPLETE,
  /** opening balance, increases, decreases, closing balance. */
  FIGURES_DO_NOT_ADD_UP,
  /** column, form. */
  NEEDED_BY_FORM,
  /** column, value, form. */
  NOT_OF_FORM,
  /** column, value, sender. */
  NOT_OF_SENDER,
  /** from, to. */
  SPAN_REVERSED,
  /** date of the line, last date allowed. */
  LINE_AFTER_DELIVERY,
  /** column, value, date of the delivery. */
  INSTANT_AFTER_DELIVERY,
  /** column, value, last day of the calendar, year of the value. */
  BEYOND_CALENDAR,
  /** column, value. */
  ACCOUNT_NOT_VALID,
  /** column, value. */
  UNIT_NOT_VALID,
  /** column, value. */
  OFFICE_NOT_VALID,
  /** currency. */
  UNKNOWN_CURRENCY,
  /** currency of the line, account, currency of the account. */
  CURRENCY_NOT_OF_ACCOUNT,
  /** account. */
  UNKNOWN_ACCOUNT,
  /** unit. */
  UNKNOWN_UNIT,
  /** office. */
  UNKNOWN_OFFICE,
  /** account, its unit, unit of the line. */
  ACCOUNT_OF_ANOTHER_UNIT,
  /** account, unit code within it, unit code of the line. */
  UNIT_NOT_IN_ACCOUNT_NO,
  /** account, its office, office of the line. */
  ACCOUNT_OF_ANOTHER_OFFICE,
  /** sender, office of the line, unit of the line. */
  LINE_OF_ANOTHER_SENDER,
  /** unit, feed, office that sent it. */
  UNIT_SPEAKS_FOR_ITSELF,
  /** entry id, first place. */
  ENTRY_ID_USED_BEFORE,
  /** dossier number, first place. */
  DOSSIER_OF_ANOTHER_OFFICE,
  /** column. */
  FORMULA_IN_CELL,
  /** column, value. */
  NUMBER_NOT_EXACT,
  /** column. */
  ERROR_IN_CELL
}

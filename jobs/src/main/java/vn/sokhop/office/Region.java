package vn.sokhop.office;

/**
 * A regional treasury, two levels since 15 March 2025 (Decision 385/QĐ-BTC): regions and their
 * transaction offices. Texts are as they stand on letters.
 *
 * @param code two digits; the real codes are unconfirmed
 * @param name its full name
 * @param place where it has its seat
 * @param head title of the person at its head
 * @param abbreviation as in the number of a letter
 * @param email where notices for its head go; empty: to the level above
 */
public record Region(
    String code, String name, String place, String head, String abbreviation, String email) {}

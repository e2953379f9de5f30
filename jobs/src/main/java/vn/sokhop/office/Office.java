package vn.sokhop.office;

/**
 * A place of the treasury where units hold their accounts. Texts are as they stand on letters; of
 * an office that is not listed, place and head are empty.
 *
 * @param code four digits
 * @param name its full name
 * @param place where it is
 * @param regionCode code of its region; empty if it has none
 * @param head title of the person at its head
 * @param abbreviation as in the number of a letter
 * @param email where notices for its head go; empty: to the level above
 */
public record Office(
    String code,
    String name,
    String place,
    String regionCode,
    String head,
    String abbreviation,
    String email) {}

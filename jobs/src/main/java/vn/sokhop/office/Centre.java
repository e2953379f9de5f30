package vn.sokhop.office;

/**
 * The State Treasury as a whole, which the regions report to. Texts are as they stand on letters.
 *
 * @param name its full name
 * @param superior the body above it, first line of a letter head
 * @param place where it has its seat
 * @param head title of the person at its head
 * @param abbreviation as in the number of a letter
 * @param email where notices go that no office or region can be told; empty: nowhere
 */
public record Centre(
    String name, String superior, String place, String head, String abbreviation, String email) {}

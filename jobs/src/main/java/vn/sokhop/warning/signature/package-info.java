/**
 * Rules of family SIGNATURE (data contract, part 3.5): would a stolen or lent signature be seen?
 * Reads online debit entries of the judged dates with their certificates, signers and units as
 * registered on those dates, and the calendars of offices; keeps which unit used which certificate.
 * Entries above suspicion stay in the database; each rule about an entry is a pure function over
 * the rest, each rule about the registry one statement.
 */
@NullMarked
package vn.sokhop.warning.signature;

import org.jspecify.annotations.NullMarked;

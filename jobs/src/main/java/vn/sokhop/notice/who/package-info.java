/**
 * To whom a finding about a unit goes: pure functions over the contacts of the unit, today's and
 * earlier ones, and its signers. A contact that the finding is about is passed over.
 */
@NullMarked
package vn.sokhop.notice.who;

import org.jspecify.annotations.NullMarked;

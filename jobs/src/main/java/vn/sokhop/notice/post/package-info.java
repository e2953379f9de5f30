/**
 * How a message leaves the house: as a mail, or as a file in the outbox, and when not. Knows
 * nothing of what it says.
 */
@NullMarked
package vn.sokhop.notice.post;

import org.jspecify.annotations.NullMarked;

/**
 * Stage intake: files of the inbox become lines, each in exactly one box. Reads the inbox and its
 * own tables; writes schema intake, the archive and the refused folder; publishes the views of the
 * schema. Promises: nothing is lost, nothing is taken twice, nothing of a file that is held or
 * refused is posted.
 */
@NullMarked
package vn.sokhop.intake;

import org.jspecify.annotations.NullMarked;

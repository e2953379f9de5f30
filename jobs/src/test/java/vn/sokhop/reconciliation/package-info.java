/** Tests of the stage: cases of the matcher, its laws over random lines, the job on PostgreSQL. */
@NullMarked
package vn.sokhop.reconciliation;

import org.jspecify.annotations.NullMarked;

/** Tests of what the loader does with its memory, connections and partitions. */
@NullMarked
package vn.sokhop.intake.storing;

import org.jspecify.annotations.NullMarked;

/**
 * Kernel: what a feed is: its name, its columns and what they hold, as the data contract names
 * them. Knows nothing of files, layouts or tables' contents; reads and writes nothing.
 */
@NullMarked
package vn.sokhop.feed;

import org.jspecify.annotations.NullMarked;

/**
 * Kernel: texts for people, in Vietnamese and English, from resource bundles beside their stage,
 * and the names of people as a reader sees them.
 */
@NullMarked
package vn.sokhop.message;

import org.jspecify.annotations.NullMarked;

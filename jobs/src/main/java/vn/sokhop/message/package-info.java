/**
 * Kernel: texts for people, in Vietnamese and English, from resource bundles beside their stage.
 */
@NullMarked
package vn.sokhop.message;

import org.jspecify.annotations.NullMarked;

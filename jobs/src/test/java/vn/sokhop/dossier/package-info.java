/** Tests of stage dossier. */
@NullMarked
package vn.sokhop.dossier;

import org.jspecify.annotations.NullMarked;

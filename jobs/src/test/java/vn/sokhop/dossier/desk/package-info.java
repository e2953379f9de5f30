/** Tests of the desk where dossiers are looked up. */
@NullMarked
package vn.sokhop.dossier.desk;

import org.jspecify.annotations.NullMarked;

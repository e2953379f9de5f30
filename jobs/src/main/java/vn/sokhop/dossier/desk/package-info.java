/**
 * Dossier, desk: where people look dossiers up, as they stood at any instant. Reads what the intake
 * accepted by then, entries, units and the findings of the last night; judges anew; writes nothing.
 */
@NullMarked
package vn.sokhop.dossier.desk;

import org.jspecify.annotations.NullMarked;

/**
 * Dossier, life: what a dossier's snapshots tell, its clock, and the verdict of an instant. Pure:
 * no SQL, no clock of its own; all times are local to Asia/Ho_Chi_Minh.
 */
@NullMarked
package vn.sokhop.dossier.life;

import org.jspecify.annotations.NullMarked;

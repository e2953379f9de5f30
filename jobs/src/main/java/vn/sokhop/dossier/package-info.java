/**
 * Stage dossier: who is late, and without a stated reason. Reads dossier snapshots and entries of
 * the intake and the registry; writes the judged dossiers of a night, figures and one finding per
 * dossier, entry and cause. Judged at 24:00 of the business date, as known by then. Publishes
 * dossiers, figures, findings.
 */
@NullMarked
package vn.sokhop.dossier;

import org.jspecify.annotations.NullMarked;

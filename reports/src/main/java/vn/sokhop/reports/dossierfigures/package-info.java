/**
 * Figures of dossiers as they stand in a PDF: tiles, two charts and a table by office and
 * procedure, 505 points wide, as a part of other reports. Takes {@link
 * vn.sokhop.reports.night.DossierFigures}; gives the template and its parameters.
 */
@NullMarked
package vn.sokhop.reports.dossierfigures;

import org.jspecify.annotations.NullMarked;

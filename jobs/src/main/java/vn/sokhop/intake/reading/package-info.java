/**
 * Intake, reading: a file becomes slices of whole records, a slice becomes fields with their line
 * numbers. Reads files only. Promises that every record after the header comes out exactly once,
 * whatever the size of the slices, and that a record which cannot be read never takes a neighbour
 * with it.
 */
@NullMarked
package vn.sokhop.intake.reading;

import org.jspecify.annotations.NullMarked;

/**
 * Intake, layouts: how the columns of a file become the columns of a feed: by name for files of the
 * contract, by the operator's layout for foreign ones. Reads the configuration; chosen by file
 * name, never by guessing.
 */
@NullMarked
package vn.sokhop.intake.layout;

import org.jspecify.annotations.NullMarked;

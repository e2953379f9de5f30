/**
 * The exception listing of a night, for programs ({@code exceptions.csv}) and for people ({@code
 * exceptions.xlsx}). Rows come in one after the other and are written as they come, so that the
 * length of the listing does not matter. Every figure is the model's; nothing is added, filtered or
 * sorted here.
 */
@NullMarked
package vn.sokhop.reports.exceptions;

import org.jspecify.annotations.NullMarked;

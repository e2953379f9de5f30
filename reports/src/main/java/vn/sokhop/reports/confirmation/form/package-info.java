/**
 * Form 06-ĐCSDTK/KBNN (Decree 347/2025, annex, form 32) as PDF, drawn without a template because it
 * is made by the ten thousand: the form itself, an annex where figures differ, and all forms of an
 * office in one file. Takes models that are complete; nothing here adds, filters or sorts.
 */
@NullMarked
package vn.sokhop.reports.confirmation.form;

import org.jspecify.annotations.NullMarked;
